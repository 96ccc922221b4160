using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Receivables.Domain;
using Receivables.Functions.Creditors;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Http;

/// <summary>A creditor's settings and the versions that they went through.</summary>
public sealed class CreditorsApi(CreditorAccess access, CreditorStore creditors, CreditorSettings settings)
{
    [Function("PutCreditor")]
    public async Task<IActionResult> Put(
        [HttpTrigger(AuthorizationLevel.Function, "put", Route = "api/creditors/{creditor}")] HttpRequest request,
        string creditor,
        CancellationToken cancellation)
    {
        if (!CanonicalId.TryParse(creditor, out var id))
        {
            return Problem.NoIdInPath(creditor);
        }

        var (caller, denied) = access.CallerFor(request, creditor, Role.Admin);
        if (denied is not null)
        {
            return denied;
        }

        var known = await creditors.Find(id, cancellation);
        if (known is not null)
        {
            var admission = await access.EnterSettings(request, creditor, Role.Admin, cancellation);
            if (admission.Creditor is null)
            {
                return admission.Denied!;
            }
        }

        var (body, refusal) = await JsonBody.Read<JsonObject>(request, cancellation);
        return body is null ? refusal! : Answer(id, known is null, await settings.Change(id, known, body, caller, cancellation));
    }

    [Function("GetCreditor")]
    public async Task<IActionResult> Get(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/creditors/{creditor}")] HttpRequest request,
        string creditor,
        CancellationToken cancellation)
    {
        var (owner, _, denied) = await access.EnterSettings(request, creditor, Role.Reader, cancellation);
        if (owner is null)
        {
            return denied!;
        }

        var proposal = await creditors.Proposed(CanonicalId.Of(owner.Id), cancellation);
        return new OkObjectResult(CreditorView.Of(owner, proposal?.Version == owner.Version ? proposal.By : null));
    }

    [Function("GetCreditorVersions")]
    public async Task<IActionResult> Versions(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/creditors/{creditor}/versions")] HttpRequest request,
        string creditor,
        CancellationToken cancellation)
    {
        var (owner, _, denied) = await access.EnterSettings(request, creditor, Role.Reader, cancellation);
        return owner is null
            ? denied!
            : new OkObjectResult(CreditorView.Audit(await creditors.Versions(CanonicalId.Of(owner.Id), cancellation)));
    }

    private static IActionResult Answer(CanonicalId id, bool isNew, SettingsAnswer answer) => answer.Outcome switch
    {
        SettingsOutcome.Wrong => Problem.Wrong(answer.Faults!),
        SettingsOutcome.Overtaken => Problem.Conflict("Somebody changed the settings at the same time: read them again."),
        SettingsOutcome.Proposed => new ObjectResult(CreditorView.Of(answer.Creditor!, answer.ProposedBy))
        {
            StatusCode = StatusCodes.Status202Accepted,
        },
        SettingsOutcome.Changed when isNew =>
            new CreatedResult($"/api/creditors/{id}", CreditorView.Of(answer.Creditor!, null)),
        _ => new OkObjectResult(CreditorView.Of(answer.Creditor!, null)),
    };
}
