namespace Receivables.Domain;

/// <summary>Where a payment went, in the order of the law: costs, interest, principal (6:44 BW).</summary>
/// <param name="Paid">What came in.</param>
/// <param name="Surplus">What was paid above everything that was owed on that day.</param>
public sealed record AllocatedSum(PaidSum Paid, Money Costs, Money Interest, Money Principal, Money Surplus);
