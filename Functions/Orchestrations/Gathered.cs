namespace Receivables.Functions.Orchestrations;

/// <summary>What closing a slot gave. Additive only.</summary>
public sealed record Gathered(bool HasMessage, string Status);
