using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Receivables.Domain;
using Receivables.Functions.Intake;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Http;

/// <summary>Payments one by one: taken in, taken back, refunded, allocated by hand, and those with a rest.</summary>
public sealed class PaymentsApi(
    CreditorAccess access,
    PaymentIntake intake,
    PaymentReversals reversals,
    PaymentRefunds refunds,
    PaymentHands hands,
    PaymentStore payments)
{
    private const int PageSize = 100;

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
        return input is null
            ? refusal!
            : PaymentAnswer.Of(
                await intake.Take(durable, owner, input, "api", cancellation),
                input.Id ?? "",
                "A payment of this id is recorded with other content; money that went back comes as a reversal.");
    }

    [Function("PostPaymentReversal")]
    public async Task<IActionResult> Reverse(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/{creditor}/payments/{id}/reversal")] HttpRequest request,
        string creditor,
        string id,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellation) => await Act<ReversalInput>(
            request,
            creditor,
            id,
            "This payment was taken back before, by another reversal.",
            (owner, caller, payment, input) => reversals.Reverse(
                durable, owner, payment, input, caller.ActsAs(input.By), "api", cancellation),
            cancellation);

    [Function("PostPaymentRefund")]
    public async Task<IActionResult> Refund(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/{creditor}/payments/{id}/refund")] HttpRequest request,
        string creditor,
        string id,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellation) => await Act<RefundInput>(
            request,
            creditor,
            id,
            "A refund of this id is recorded with other content, or the payment was taken back.",
            (owner, caller, payment, input) => refunds.Refund(
                durable, owner, payment, input, caller.ActsAs(input.By), "api", cancellation),
            cancellation);

    [Function("PostPaymentAllocation")]
    public async Task<IActionResult> Allocate(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/{creditor}/payments/{id}/allocations")] HttpRequest request,
        string creditor,
        string id,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellation) => await Act<AllocationInput>(
            request,
            creditor,
            id,
            "An allocation of this id is recorded with other content.",
            (owner, caller, payment, input) => hands.Allocate(
                durable, owner, payment, input, caller.ActsAs(input.By), cancellation),
            cancellation);

    [Function("GetPayments")]
    public async Task<IActionResult> List(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/{creditor}/payments")] HttpRequest request,
        string creditor,
        CancellationToken cancellation)
    {
        var (owner, _, denied) = await access.Enter(request, creditor, Role.Reader, cancellation);
        if (owner is null)
        {
            return denied!;
        }

        if (request.Query["state"].ToString() is not ("" or "unallocated"))
        {
            var faults = new Faults();
            faults.Add("state", "is unallocated: the payments of which something is left.");
            return Problem.Wrong(faults);
        }

        var page = request.Query["page"].ToString();
        var (found, next) = await payments.Unallocated(
            CanonicalId.Of(owner.Id), page.Length == 0 ? null : page, PageSize, cancellation);
        return new OkObjectResult(new { payments = found.Select(PaymentAnswer.Body), next });
    }

    [Function("GetPayment")]
    public async Task<IActionResult> Get(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/{creditor}/payments/{id}")] HttpRequest request,
        string creditor,
        string id,
        CancellationToken cancellation)
    {
        var (owner, _, denied) = await access.Enter(request, creditor, Role.Reader, cancellation);
        if (owner is null)
        {
            return denied!;
        }

        return !CanonicalId.TryParse(id, out var payment) ? Problem.NoIdInPath(id)
            : await payments.Find(CanonicalId.Of(owner.Id), payment, cancellation) is { } stored
                ? new OkObjectResult(PaymentAnswer.Body(stored.Payment))
                : Problem.NotFound($"There is no payment '{id}'.");
    }

    private async Task<IActionResult> Act<T>(
        HttpRequest request,
        string creditor,
        string id,
        string conflict,
        Func<Creditor, Caller, CanonicalId, T, Task<TakenPayment?>> act,
        CancellationToken cancellation)
        where T : class
    {
        var (owner, caller, denied) = await access.Enter(request, creditor, Role.Collector, cancellation);
        if (owner is null)
        {
            return denied!;
        }

        if (!CanonicalId.TryParse(id, out var payment))
        {
            return Problem.NoIdInPath(id);
        }

        var (input, refusal) = await JsonBody.Read<T>(request, cancellation);
        return input is null ? refusal! : PaymentAnswer.Of(await act(owner, caller, payment, input), id, conflict);
    }
}
