namespace Receivables.Functions.Intake;

/// <summary>The name of an append of money facts, who does it and through what.</summary>
public sealed record MoneyAppend(string EventId, string Actor, string Source);
