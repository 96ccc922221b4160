using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Receivables.Domain;
using Receivables.Functions.Creditors;

namespace Receivables.Functions.Http;

/// <summary>Starts a creditor after its first week was looked at, stops it at once, and lets it go on.</summary>
public sealed class GoLiveApi(CreditorAccess access, CreditorSwitch creditors, FirstWeek week)
{
    /// <summary>Without <c>approve</c> the plan of the first week; with it the creditor goes live.</summary>
    [Function("PostGoLive")]
    public Task<IActionResult> GoLive(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/creditors/{creditor}/go-live")] HttpRequest request,
        string creditor,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellation) => Act(
            request,
            creditor,
            async (owner, caller, input) =>
            {
                if (owner.State == CreditorState.Stopped)
                {
                    return Problem.Conflict("The creditor was stopped: resume it.");
                }

                var plan = await week.Of(owner, cancellation);
                var asked = input["plan"] as JsonValue;
                if (input["approve"] is not JsonValue approve || !approve.TryGetValue<bool>(out var approved) || !approved)
                {
                    return new OkObjectResult(Body(owner, plan));
                }

                if (asked is not null && (!asked.TryGetValue<string>(out var name) || name != plan.Name))
                {
                    return Problem.Conflict("The plan is another by now: look at it again.", Body(owner, plan));
                }

                var live = await creditors.Set(owner, CreditorState.Live, caller.ActsAs(By(input)), "first week approved", cancellation);
                await week.Wake(durable, plan, cancellation);
                return Answer(live, plan);
            },
            cancellation);

    [Function("PostStop")]
    public Task<IActionResult> Stop(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/creditors/{creditor}/stop")] HttpRequest request,
        string creditor,
        CancellationToken cancellation) => Act(
            request,
            creditor,
            async (owner, caller, input) => Answer(
                await creditors.Set(
                    owner, CreditorState.Stopped, caller.ActsAs(By(input)), Reason(input) ?? "emergency stop", cancellation),
                null),
            cancellation);

    [Function("PostResume")]
    public Task<IActionResult> Resume(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/creditors/{creditor}/resume")] HttpRequest request,
        string creditor,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellation) => Act(
            request,
            creditor,
            async (owner, caller, input) =>
            {
                if (owner.State == CreditorState.Test || (owner.State == CreditorState.Stopped && owner.LiveSince is null))
                {
                    return Problem.Conflict("The creditor never was live: go-live shows its first week.");
                }

                var live = await creditors.Set(
                    owner, CreditorState.Live, caller.ActsAs(By(input)), Reason(input) ?? "resumed", cancellation);
                await week.Wake(durable, await week.Of(owner, cancellation), cancellation);
                return Answer(live, null);
            },
            cancellation);

    private static string? By(JsonObject input) => Text(input, "by");

    private static string? Reason(JsonObject input) => Text(input, "reason");

    private static string? Text(JsonObject input, string name) =>
        input[name] is JsonValue value && value.TryGetValue<string>(out var text) && text.Length is > 0 and <= 200 ? text : null;

    private static IActionResult Answer(Creditor? creditor, WeekPlan? plan) => creditor is null
        ? Problem.Conflict("Somebody changed the creditor at the same time: read it again.")
        : new OkObjectResult(plan is null ? CreditorView.Of(creditor, null) : Body(creditor, plan));

    private static object Body(Creditor creditor, WeekPlan plan) => new
    {
        id = creditor.Id,
        state = InvoiceView.Camel(creditor.State.ToString()),
        plan = plan.Name,
        from = plan.From,
        to = plan.To,
        invoices = plan.Invoices.Count,
        isWhole = plan.IsWhole,
        acts = plan.Acts.Select(act => new
        {
            at = act.Act.At,
            invoice = act.Invoice,
            kind = InvoiceView.Camel(act.Act.Kind.ToString()),
            text = act.Act.Text,
        }),
        next = creditor.State == CreditorState.Live ? null : "post again with approve: true and this plan",
    };

    private async Task<IActionResult> Act(
        HttpRequest request,
        string creditor,
        Func<Creditor, Caller, JsonObject, Task<IActionResult>> act,
        CancellationToken cancellation)
    {
        var (owner, caller, denied) = await access.EnterSettings(request, creditor, Role.Admin, cancellation);
        if (owner is null)
        {
            return denied!;
        }

        var (bytes, refusal) = await JsonBody.Bytes(request, cancellation);
        if (bytes is null)
        {
            return refusal!;
        }

        var (input, unreadable) = bytes.Length == 0 ? ([], null) : JsonBody.Parse<JsonObject>(bytes);
        return input is null ? unreadable! : await act(owner, caller, input);
    }
}
