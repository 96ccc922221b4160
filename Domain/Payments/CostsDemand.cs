namespace Receivables.Domain;

/// <summary>Collection costs asked from the debtor.</summary>
/// <param name="From">The first day on which they take part in what a payment pays.</param>
/// <param name="Amount">More than zero.</param>
public sealed record CostsDemand(DateOnly From, Money Amount);
