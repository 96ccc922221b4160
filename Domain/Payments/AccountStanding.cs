namespace Receivables.Domain;

/// <summary>How a debtor's account stands at the end of a day.</summary>
/// <param name="On">The day.</param>
/// <param name="Claims">Each claim, in the order of the facts.</param>
/// <param name="Plans">Where each payment went, in the order of payment.</param>
public sealed record AccountStanding(
    DateOnly On, IReadOnlyList<ClaimStanding> Claims, IReadOnlyList<AllocationPlan> Plans)
{
    /// <summary>What was paid and no claim took: it is the debtor's.</summary>
    public Money Surplus => Money.Sum(Plans.Select(plan => plan.Surplus));

    /// <summary>How that claim stands; an unknown claim throws.</summary>
    public ClaimStanding Of(ClaimId claim) => Claims.Single(standing => standing.Id == claim);
}
