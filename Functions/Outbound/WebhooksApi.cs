using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Receivables.Domain;
using Receivables.Functions.Creditors;
using Receivables.Functions.Http;
using Receivables.Functions.Intake;

namespace Receivables.Functions.Outbound;

/// <summary>Who is told what happens to a creditor's invoices, and what was delivered to them.</summary>
public sealed class WebhooksApi(
    CreditorAccess access, WebhookStore store, Subscriptions subscriptions, DeliveryStore deliveries, HookSender sender)
{
    private const int PageSize = 50;

    /// <summary>Puts a subscription there; another secret than before is used beside the old one until the next change.</summary>
    [Function("PutWebhook")]
    public async Task<IActionResult> Put(
        [HttpTrigger(AuthorizationLevel.Function, "put", Route = "api/{creditor}/webhooks/{id}")] HttpRequest request,
        string creditor,
        string id,
        CancellationToken cancellation)
    {
        var (owner, _, denied) = await access.EnterSettings(request, creditor, Role.Admin, cancellation);
        if (owner is null)
        {
            return denied!;
        }

        var (body, refusal) = await JsonBody.Read<WebhookInput>(request, cancellation);
        if (body is null)
        {
            return refusal!;
        }

        if (!CanonicalId.TryParse(id, out var name))
        {
            return Problem.Unreadable($"'{id}' is no id.");
        }

        if (body.FaultsFor(sender) is { Count: > 0 } faults)
        {
            return Problem.Wrong(faults);
        }

        var of = CanonicalId.Of(owner.Id);
        var before = await store.Find(of, name.Value, cancellation);
        await store.Keep(of, body.After(before, name.Value), cancellation);
        subscriptions.Changed(of);
        return new ObjectResult(Shown(of, body.After(before, name.Value)))
        {
            StatusCode = before is null ? StatusCodes.Status201Created : StatusCodes.Status200OK,
        };
    }

    [Function("GetWebhooks")]
    public async Task<IActionResult> List(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/{creditor}/webhooks")] HttpRequest request,
        string creditor,
        CancellationToken cancellation)
    {
        var (owner, _, denied) = await access.EnterSettings(request, creditor, Role.Admin, cancellation);
        if (owner is null)
        {
            return denied!;
        }

        var of = CanonicalId.Of(owner.Id);
        return new OkObjectResult((await store.Of(of, cancellation)).Select(subscription => Shown(of, subscription)));
    }

    [Function("DeleteWebhook")]
    public async Task<IActionResult> Delete(
        [HttpTrigger(AuthorizationLevel.Function, "delete", Route = "api/{creditor}/webhooks/{id}")] HttpRequest request,
        string creditor,
        string id,
        CancellationToken cancellation)
    {
        var (owner, _, denied) = await access.EnterSettings(request, creditor, Role.Admin, cancellation);
        if (owner is null || !CanonicalId.TryParse(id, out var name))
        {
            return denied ?? Problem.Unreadable($"'{id}' is no id.");
        }

        await store.Remove(CanonicalId.Of(owner.Id), name.Value, cancellation);
        subscriptions.Changed(CanonicalId.Of(owner.Id));
        return new NoContentResult();
    }

    /// <summary>What was delivered to a subscriber, the newest first; <c>?page=</c> goes on.</summary>
    [Function("GetDeliveries")]
    public async Task<IActionResult> Deliveries(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/{creditor}/webhooks/{id}/deliveries")] HttpRequest request,
        string creditor,
        string id,
        CancellationToken cancellation)
    {
        var (owner, _, denied) = await access.EnterSettings(request, creditor, Role.Reader, cancellation);
        if (owner is null || !CanonicalId.TryParse(id, out var name))
        {
            return denied ?? Problem.Unreadable($"'{id}' is no id.");
        }

        var from = request.Query["page"].ToString();
        var (page, next) = await deliveries.Page(
            CanonicalId.Of(owner.Id), name, PageSize, from.Length == 0 ? null : from, cancellation);
        return new OkObjectResult(new { deliveries = page, next });
    }

    /// <summary>Secrets are shown to nobody; only how many are in force.</summary>
    private static object Shown(CanonicalId creditor, Subscription subscription) => new
    {
        id = subscription.Id,
        url = subscription.Url,
        events = subscription.Events,
        secrets = subscription.Secrets.Count,
        deliveries = $"/api/{creditor}/webhooks/{subscription.Id}/deliveries",
    };
}
