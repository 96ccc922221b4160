namespace Receivables.Domain;

/// <summary>One step in the counting of a term: which day, why that day, and where the rule stands.</summary>
public sealed record TermStep(TermStepKind Kind, DateOnly Day, string Why, string Source);
