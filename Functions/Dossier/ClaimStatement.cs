using Receivables.Domain;
using Receivables.Functions.Activities;

namespace Receivables.Functions.Dossier;

/// <summary>What is owed on a day, with the whole working: every payment, every stretch of interest, the costs.</summary>
/// <param name="AsOf">The last day that interest is counted over, inclusive.</param>
/// <param name="Interest">Interest as claimed; nil while none is.</param>
internal sealed record ClaimStatement(
    Invoice Invoice, DateOnly AsOf, InterestStatement? Interest, Money? PerDay, CostsClaim CostsWorking)
{
    /// <summary>What accrued, less what was paid of it and what was let go.</summary>
    public Money InterestOpen => Interest is { } interest
        ? Money.Max(interest.Open - Invoice.Money.InterestWaived, interest.Open.Nothing)
        : Invoice.Money.Principal.Nothing;

    /// <summary>The notice that announced the costs; null where none were claimed.</summary>
    public NoticeServed? Noticed => Invoice.Money.CostsClaimed.IsZero
        ? null
        : Invoice.Stages.Terms.LastOrDefault(term => term.Costs.IsPositive);

    public Money Total => Invoice.Money.PrincipalOpen + InterestOpen + Invoice.Money.CostsOpen;

    /// <summary>The claim of an invoice on a day by the rules that hold for it.</summary>
    public static ClaimStatement Of(Invoice invoice, Rules rules, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(invoice);
        ArgumentNullException.ThrowIfNull(rules);
        var money = invoice.Money;
        var isClaimed = money.InterestFrom is not null || money.InterestUntil is not null;
        var runsOn = money.InterestFrom <= asOf && money.InterestUntil is null;
        var claim = new ClaimStatement(
            invoice,
            asOf,
            isClaimed ? rules.Law.Interest(invoice, asOf) : null,
            runsOn ? rules.Law.Accrual(invoice, asOf)?.PerDay(asOf) : null,
            CostsClaim.None);
        return claim.Noticed is { } noticed ? claim with { CostsWorking = Working(noticed, invoice, rules.Law) } : claim;
    }

    /// <summary>
    /// How the announced costs were found: over this invoice, or over all of a joint notice, of which it bears a share.
    /// Where less was claimed, as after a part payment in the term, the sum alone is shown.
    /// </summary>
    private static CostsClaim Working(NoticeServed noticed, Invoice invoice, ClaimLaw law)
    {
        var working = law.CostsOf([noticed.Joint?.Principal ?? noticed.Principal], invoice, noticed.ReceivedOn);
        return noticed.Joint is not null || working.Total == invoice.Money.CostsClaimed ? working : CostsClaim.None;
    }
}
