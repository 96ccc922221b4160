namespace Receivables.Domain.Tests;

/// <summary>Compares accounts in every part.</summary>
internal static class AccountComparison
{
    /// <summary>The same sums, waivers, plans and workings; what the payments were called may differ.</summary>
    public static void Same(AccountStanding one, AccountStanding other)
    {
        Assert.Equal(one.Claims.Select(Parts), other.Claims.Select(Parts));
        Assert.Equal(one.Claims.SelectMany(claim => claim.Waivers), other.Claims.SelectMany(claim => claim.Waivers));
        Assert.Equal(one.Claims.SelectMany(claim => claim.Working), other.Claims.SelectMany(claim => claim.Working));
        Assert.Equal(one.Plans.SelectMany(plan => plan.Lines), other.Plans.SelectMany(plan => plan.Lines));
        Assert.Equal(one.Surplus, other.Surplus);
    }

    private static (ClaimId, Money, Money, Money, Money, DateOnly?) Parts(ClaimStanding claim) =>
        (claim.Id, claim.Principal, claim.Costs, claim.Interest, claim.InterestAsked, claim.SettledOn);
}
