namespace Receivables.Domain;

/// <summary>Something of a claim that lapses, with its reason; nothing disappears without one.</summary>
public sealed record Waiver(WaiverKind Kind, DateOnly On, Money Amount, string Reason);
