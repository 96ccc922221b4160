using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Receivables.Functions.Http;

/// <summary>How the claim of an invoice ends by hand.</summary>
public sealed class EndingsApi(ActEndpoint endpoint)
{
    [Function("PostHandoverOutcome")]
    public Task<IActionResult> HandoverOutcome(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/{creditor}/invoices/{number}/handover/outcome")] HttpRequest request,
        string creditor,
        string number,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellation) =>
        endpoint.Do(request, creditor, number, durable, "handover-outcome", cancellation);

    [Function("PostWriteOff")]
    public Task<IActionResult> WriteOff(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/{creditor}/invoices/{number}/write-off")] HttpRequest request,
        string creditor,
        string number,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellation) =>
        endpoint.Do(request, creditor, number, durable, "write-off", cancellation);

    [Function("PostCancel")]
    public Task<IActionResult> Cancel(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/{creditor}/invoices/{number}/cancel")] HttpRequest request,
        string creditor,
        string number,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellation) =>
        endpoint.Do(request, creditor, number, durable, "cancel", cancellation);
}
