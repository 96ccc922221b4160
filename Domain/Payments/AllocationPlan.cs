namespace Receivables.Domain;

/// <summary>
/// Where a payment goes: the lines by claim and the surplus that no open claim takes. Received is always the sum of
/// both, to the cent.
/// </summary>
/// <param name="Payment">The payment.</param>
/// <param name="Lines">One line for each claim that gets something, in the order in which the law reached them.</param>
/// <param name="Surplus">What is left for the debtor, zero or more.</param>
/// <param name="Explanation">Why, step by step, in sentences for staff.</param>
public sealed record AllocationPlan(
    Payment Payment, IReadOnlyList<AllocationLine> Lines, Money Surplus, IReadOnlyList<string> Explanation)
{
    public Money Allocated => Money.Sum(Lines.Select(line => line.Total), Payment.Amount.Currency);

    /// <summary>What the claim gets, or null when it gets nothing.</summary>
    public AllocationLine? For(ClaimId claim) => Lines.FirstOrDefault(line => line.Claim == claim);
}
