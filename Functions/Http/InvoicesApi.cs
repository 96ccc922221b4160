using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Receivables.Functions.Intake;

namespace Receivables.Functions.Http;

/// <summary>Intake of invoices: one endpoint, JSON or UBL.</summary>
public sealed class InvoicesApi(CreditorAccess access, Registration registration, Credits credits)
{
    [Function("PostInvoice")]
    public async Task<IActionResult> Post(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/{creditor}/invoices")] HttpRequest request,
        string creditor,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellation)
    {
        var (owner, _, denied) = await access.Enter(request, creditor, Role.Collector, cancellation);
        if (owner is null)
        {
            return denied!;
        }

        var (body, refusal) = await InvoiceBody.Read(request, cancellation);
        return body switch
        {
            null => refusal!,
            { CreditNote: { } note } => CreditAnswer.Of(await credits.Apply(durable, owner, note, "api", cancellation)),
            _ =>
                InvoiceAnswer.Of(
                    await registration.Register(durable, owner, body.Invoice!, "api", cancellation), durable),
        };
    }
}
