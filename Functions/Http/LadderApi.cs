using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Receivables.Functions.Http;

/// <summary>The ladder of an invoice: its terms and policy, a stage sooner or not at all, calls and tasks done.</summary>
public sealed class LadderApi(ActEndpoint endpoint)
{
    [Function("PostTerms")]
    public Task<IActionResult> Terms(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/{creditor}/invoices/{number}/terms")] HttpRequest request,
        string creditor,
        string number,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellation) =>
        endpoint.Do(request, creditor, number, durable, "terms", cancellation);

    [Function("PostInvoicePolicy")]
    public Task<IActionResult> InvoicePolicy(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/{creditor}/invoices/{number}/policy")] HttpRequest request,
        string creditor,
        string number,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellation) =>
        endpoint.Do(request, creditor, number, durable, "policy", cancellation);

    [Function("PostCallOutcome")]
    public Task<IActionResult> CallOutcome(
        [HttpTrigger(AuthorizationLevel.Function, "post",
            Route = "api/{creditor}/invoices/{number}/calls/{id}/outcome")] HttpRequest request,
        string creditor,
        string number,
        string id,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellation) =>
        endpoint.Do(request, creditor, number, durable, "call-outcome", cancellation, id);

    [Function("PostSendNow")]
    public Task<IActionResult> SendNow(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/{creditor}/invoices/{number}/send-now")] HttpRequest request,
        string creditor,
        string number,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellation) =>
        endpoint.Do(request, creditor, number, durable, "send-now", cancellation);

    [Function("PostSkip")]
    public Task<IActionResult> Skip(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/{creditor}/invoices/{number}/skip")] HttpRequest request,
        string creditor,
        string number,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellation) =>
        endpoint.Do(request, creditor, number, durable, "skip", cancellation);

    [Function("PostTaskDone")]
    public Task<IActionResult> TaskDone(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/{creditor}/invoices/{number}/tasks/{id}/done")] HttpRequest request,
        string creditor,
        string number,
        string id,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellation) =>
        endpoint.Do(request, creditor, number, durable, "task-done", cancellation, id);
}
