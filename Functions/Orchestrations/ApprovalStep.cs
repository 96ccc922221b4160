namespace Receivables.Functions.Orchestrations;

/// <summary>How a question about a handover stands. Additive only.</summary>
/// <param name="Until">When to look again; null once it is answered or nobody can be asked any more.</param>
public sealed record ApprovalStep(string Status, DateTimeOffset? Until);
