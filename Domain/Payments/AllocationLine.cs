namespace Receivables.Domain;

/// <summary>
/// What one claim gets from one payment, in the order of the law: costs, interest, principal (6:44 BW).
/// </summary>
public sealed record AllocationLine(
    ClaimId Claim, Money Costs, Money Interest, Money Principal, AllocationReason Reason)
{
    public Money Total => Costs + Interest + Principal;

    /// <summary>The same posting the other way round, for a payment that is reversed.</summary>
    public AllocationLine Reversed() =>
        this with { Costs = -Costs, Interest = -Interest, Principal = -Principal };
}
