namespace Receivables.Domain;

/// <summary>The percentage that holds over the part of a principal above a sum, up to the next band.</summary>
public sealed record CostBand(Money Above, Percentage Rate);
