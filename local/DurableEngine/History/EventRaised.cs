namespace Receivables.Local.DurableEngine;

internal sealed record EventRaised(string Name, string? Input, DateTime At) : HistoryRecord(At);
