namespace Receivables.Domain;

/// <summary>
/// A claim as it stands on the day of a payment. Costs and interest are only those that were claimed from the debtor:
/// what was never claimed takes no part in allocation.
/// </summary>
/// <param name="Id">Which claim.</param>
/// <param name="DueOn">The day on which it can be demanded; also its age, the earliest being the oldest.</param>
/// <param name="Onerousness">How hard it weighs on the debtor: its interest per year, unless told otherwise.</param>
/// <param name="Costs">Claimed collection costs still open, zero or more.</param>
/// <param name="Interest">Claimed interest still open, zero or more.</param>
/// <param name="Principal">Principal still open, zero or more.</param>
public sealed record OpenClaim(
    ClaimId Id, DateOnly DueOn, Percentage Onerousness, Money Costs, Money Interest, Money Principal)
{
    public Money Total => Costs + Interest + Principal;

    /// <summary>Whether it can be demanded on that day; the due day itself counts.</summary>
    public bool IsDueOn(DateOnly day) => DueOn <= day;
}
