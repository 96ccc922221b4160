namespace Receivables.Domain;

/// <summary>
/// The order within one claim (6:44 BW, first paragraph): costs, then interest that fell due, then principal.
/// </summary>
public static class WithinClaim
{
    /// <summary>Splits a part of a payment; it never exceeds what is open on the claim.</summary>
    public static AllocationLine Split(OpenClaim claim, Money amount, AllocationReason reason)
    {
        ArgumentNullException.ThrowIfNull(claim);
        if (amount > claim.Total)
        {
            throw new ArgumentOutOfRangeException(
                nameof(amount), amount, $"Claim {claim.Id} has only {claim.Total} open.");
        }

        var costs = Money.Min(amount, claim.Costs);
        var interest = Money.Min(amount - costs, claim.Interest);
        return new AllocationLine(claim.Id, costs, interest, amount - costs - interest, reason);
    }
}
