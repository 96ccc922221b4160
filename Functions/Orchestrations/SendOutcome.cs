namespace Receivables.Functions.Orchestrations;

/// <summary>How an attempt to hand a message over ended. Additive only.</summary>
/// <param name="TryAgainAt">When to try again: throttled, or the outcome is not known yet; null when it is
/// done.</param>
public sealed record SendOutcome(string Status, DateTimeOffset? TryAgainAt = null);
