using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Receivables.Functions.Http;

/// <summary>What was arranged with the debtor of an invoice: disputes, promises, plans, holds.</summary>
public sealed class ArrangementsApi(ActEndpoint endpoint)
{
    [Function("PostDisputes")]
    public Task<IActionResult> Disputes(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/{creditor}/invoices/{number}/disputes")] HttpRequest request,
        string creditor,
        string number,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellation) =>
        endpoint.Do(request, creditor, number, durable, "disputes", cancellation);

    [Function("PostDisputeResolution")]
    public Task<IActionResult> DisputeResolution(
        [HttpTrigger(AuthorizationLevel.Function, "post",
            Route = "api/{creditor}/invoices/{number}/disputes/{id}/resolution")] HttpRequest request,
        string creditor,
        string number,
        string id,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellation) =>
        endpoint.Do(request, creditor, number, durable, "resolution", cancellation, id);

    [Function("PostPromises")]
    public Task<IActionResult> Promises(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/{creditor}/invoices/{number}/promises")] HttpRequest request,
        string creditor,
        string number,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellation) =>
        endpoint.Do(request, creditor, number, durable, "promises", cancellation);

    [Function("PostPlans")]
    public Task<IActionResult> Plans(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/{creditor}/invoices/{number}/plans")] HttpRequest request,
        string creditor,
        string number,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellation) =>
        endpoint.Do(request, creditor, number, durable, "plans", cancellation);

    [Function("PostHolds")]
    public Task<IActionResult> Holds(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/{creditor}/invoices/{number}/holds")] HttpRequest request,
        string creditor,
        string number,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellation) =>
        endpoint.Do(request, creditor, number, durable, "holds", cancellation);

    [Function("PostHoldRelease")]
    public Task<IActionResult> HoldRelease(
        [HttpTrigger(AuthorizationLevel.Function, "post",
            Route = "api/{creditor}/invoices/{number}/holds/{id}/release")] HttpRequest request,
        string creditor,
        string number,
        string id,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellation) =>
        endpoint.Do(request, creditor, number, durable, "release", cancellation, id);
}
