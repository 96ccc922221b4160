namespace Receivables.Domain;

/// <summary>What a notice stated about one invoice; the shares of all its invoices add up to what it said.</summary>
/// <param name="Costs">The share of this invoice in the costs.</param>
/// <param name="Joint">The whole notice, where it was about other invoices too.</param>
public sealed record StatedClaim(Money Principal, Money Interest, Money Costs, JointNotice? Joint);
