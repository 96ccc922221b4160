using Receivables.Functions.Http;
using Receivables.Functions.Intake;

namespace Receivables.Functions.Dossier;

/// <summary>What an approver answers.</summary>
/// <param name="By">Who answers; a signed-in person need not say it, a machine has to.</param>
public sealed record ApprovalInput(bool? Approve, string? Reason, string? By)
{
    private const int LongestReason = 1000;

    private const int LongestName = 200;

    internal static Faults FaultsOf(ApprovalInput body, Caller caller)
    {
        var faults = new Faults();
        if (body.Approve is null)
        {
            faults.Add("approve", "is missing: true hands the claim over, false keeps it.");
        }

        if (body.Approve == false && string.IsNullOrWhiteSpace(body.Reason))
        {
            faults.Add("reason", "is missing: say why the claim is not handed over.");
        }

        if (body.Reason is { Length: > LongestReason })
        {
            faults.Add("reason", "has at most 1,000 characters.");
        }

        if (!caller.IsPerson && string.IsNullOrWhiteSpace(body.By))
        {
            faults.Add("by", "is missing: say who decided; a person has to.");
        }

        if (body.By is { Length: > LongestName })
        {
            faults.Add("by", "has at most 200 characters.");
        }

        return faults;
    }
}
