using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Receivables.Domain;
using Receivables.Functions.Http;
using Receivables.Functions.Intake;

namespace Receivables.Functions.Erasure;

/// <summary>The request of a debtor to be forgotten (GDPR art. 17).</summary>
public sealed class ErasureApi(CreditorAccess access, DebtorErasure erasure)
{
    [Function("PostErasure")]
    public async Task<IActionResult> Post(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/{creditor}/debtors/{id}/erasure")] HttpRequest request,
        string creditor,
        string id,
        CancellationToken cancellation)
    {
        var admission = await access.Enter(request, creditor, Role.Admin, cancellation);
        if (admission.Creditor is not { } owner)
        {
            return admission.Denied!;
        }

        var (input, refusal) = await JsonBody.Read<ErasureInput>(request, cancellation);
        if (input is null)
        {
            return refusal!;
        }

        var by = admission.Caller.ActsAs(input.By);
        var faults = Check(id, input, admission.Caller);
        return faults.Count > 0
            ? Problem.Wrong(faults)
            : Answer(await erasure.Erase(owner, CanonicalId.Of(id), input.Reason!.Trim(), by, cancellation));
    }

    private static Faults Check(string id, ErasureInput input, Caller caller)
    {
        var faults = new Faults();
        if (CanonicalId.FaultOf(id) is { } fault)
        {
            faults.Add("id", fault);
        }

        if (string.IsNullOrWhiteSpace(input.Reason))
        {
            faults.Add("reason", "is missing: say on whose request, of which day.");
        }

        if (!caller.IsPerson && string.IsNullOrWhiteSpace(input.By))
        {
            faults.Add("by", "is missing: name the person who decided it.");
        }

        return faults;
    }

    private static IActionResult Answer(ErasureOutcome outcome) => outcome.Blocked.Count > 0
        ? Problem.Conflict("Some invoices must be kept; restrict the use of their data and ask again on the days given.", outcome.Blocked)
        : new OkObjectResult(new { invoices = outcome.Invoices, erased = outcome.Erased, kept = outcome.Kept });
}
