using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Receivables.Domain;
using Receivables.Functions.Intake;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Http;

/// <summary>Intake of payments, one by one.</summary>
public sealed class PaymentsApi(CreditorAccess access, PaymentIntake intake)
{
    [Function("PostPayment")]
    public async Task<IActionResult> Post(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/{creditor}/payments")] HttpRequest request,
        string creditor,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellation)
    {
        var (owner, _, denied) = await access.Enter(request, creditor, Role.Collector, cancellation);
        if (owner is null)
        {
            return denied!;
        }

        var (input, refusal) = await JsonBody.Read<PaymentInput>(request, cancellation);
        return input is null ? refusal! : Answer(await intake.Take(durable, owner, input, "api", cancellation));
    }

    private static IActionResult Answer(TakenPayment taken) => taken.As switch
    {
        TakenAs.Wrong => Problem.Wrong(taken.Faults!),
        TakenAs.Conflicting => Problem.Conflict(
            "A payment of this id is recorded with other content; money that went back comes as a reversal.",
            Body(taken.Payment!)),
        TakenAs.Repeated => new OkObjectResult(Body(taken.Payment!)),
        _ => new ObjectResult(Body(taken.Payment!)) { StatusCode = StatusCodes.Status202Accepted },
    };

    private static object Body(StoredPayment payment) => new
    {
        id = payment.Id,
        allocations = payment.Lines.Where(line => !line.IsReversed).Select(line => new
        {
            invoice = line.Number,
            amount = line.Total.Amount,
            costs = line.Costs.Amount,
            interest = line.Interest.Amount,
            principal = line.Principal.Amount,
        }),
        unallocated = payment.Unallocated.Amount,
        suggestions = Array.Empty<object>(),
    };
}
