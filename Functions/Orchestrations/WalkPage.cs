namespace Receivables.Functions.Orchestrations;

/// <summary>What one page of a walk through the ledger gave. Additive only.</summary>
/// <param name="Next">Where the next page begins; null after the last.</param>
public sealed record WalkPage(int Done, int Wrong, IReadOnlyList<string> Faults, string? Next);
