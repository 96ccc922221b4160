using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Receivables.Domain;
using Receivables.Functions.Creditors;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Http;

/// <summary>The policies that a creditor can choose, and its own ones.</summary>
public sealed class PoliciesApi(CreditorAccess access, PolicyShelf shelf, PolicySettings settings)
{
    [Function("GetPolicies")]
    public async Task<IActionResult> List(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/{creditor}/policies")] HttpRequest request,
        string creditor,
        CancellationToken cancellation)
    {
        var (owner, _, denied) = await access.EnterSettings(request, creditor, Role.Reader, cancellation);
        if (owner is null)
        {
            return denied!;
        }

        var own = await shelf.Own(CanonicalId.Of(owner.Id), cancellation);
        return new OkObjectResult(shelf.Shipped.Latest.Select(policy => View(policy, "shipped"))
            .Concat(own.Select(each => View(each.Policy, "own"))));
    }

    [Function("PutPolicy")]
    public async Task<IActionResult> Put(
        [HttpTrigger(AuthorizationLevel.Function, "put", Route = "api/{creditor}/policies/{id}")] HttpRequest request,
        string creditor,
        string id,
        CancellationToken cancellation)
    {
        var (owner, caller, denied) = await access.EnterSettings(request, creditor, Role.Admin, cancellation);
        if (owner is null)
        {
            return denied!;
        }

        if (!CanonicalId.TryParse(id, out _) || CanonicalId.FaultOf(id) is not null)
        {
            return Problem.NoIdInPath(id);
        }

        var (body, refusal) = await JsonBody.Read<JsonObject>(request, cancellation);
        if (body is null)
        {
            return refusal!;
        }

        var by = caller.ActsAs(body["by"] is JsonValue named && named.TryGetValue<string>(out var name) ? name : null);
        var (outcome, policy, faults) = await settings.Put(owner, id, body, by, cancellation);
        return outcome switch
        {
            SettingsOutcome.Wrong => Problem.Wrong(faults),
            SettingsOutcome.Overtaken => Problem.Conflict("Somebody changed this policy at the same time: read it again."),
            SettingsOutcome.Proposed => new ObjectResult(
                new { policy = View(policy!, "own"), pending = $"the change by {by} waits for a second person, who sends the same" })
            {
                StatusCode = StatusCodes.Status202Accepted,
            },
            SettingsOutcome.Changed when policy!.Version == 1 => new CreatedResult($"/api/{creditor}/policies/{id}", View(policy, "own")),
            _ => new OkObjectResult(View(policy!, "own")),
        };
    }

    private static object View(Policy policy, string origin) => new
    {
        id = policy.Id,
        version = policy.Version,
        origin,
        description = policy.Description,
        regime = policy.Regime?.Name,
        remindersBeforeNotice = policy.RemindersBeforeNotice,
        stages = policy.Stages.Select(stage => new
        {
            id = stage.Id,
            kind = InvoiceView.Camel(stage.Kind.ToString()),
            from = stage.Trigger.From,
            days = stage.Trigger.Days,
            message = stage.Message is { } message ? InvoiceView.Camel(message.ToString()) : null,
            channels = stage.Channels.Select(channel => InvoiceView.Camel(channel.ToString())),
            termDays = stage.TermDays,
            minimum = stage.Minimum?.Amount,
            alsoPostAbove = stage.AlsoPostAbove?.Amount,
        }),
        end = new
        {
            kind = InvoiceView.Camel(policy.End.Kind.ToString()),
            from = policy.End.Trigger.From,
            days = policy.End.Trigger.Days,
            approval = policy.End.Approval,
            announcementDays = policy.End.AnnouncementDays,
        },
    };
}
