namespace Receivables.Domain;

/// <summary>Days on which a creditor sends nothing, both ends inclusive.</summary>
public sealed record QuietPeriod(DateOnly First, DateOnly Last, string Why);
