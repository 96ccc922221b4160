namespace Receivables.Local.DurableEngine;

internal sealed record TaskCompleted(int TaskId, string? Result, DateTime At) : HistoryRecord(At);
