namespace Receivables.Domain;

/// <summary>Above a balance: a fixed sum, and a percentage of what exceeds that balance.</summary>
public sealed record IndemnityBand(Money Above, Money FixedSum, Percentage Rate);
