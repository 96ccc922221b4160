namespace Receivables.Local.DurableEngine;

internal sealed record SubOrchestrationCompleted(int TaskId, string? Result, DateTime At) : HistoryRecord(At);
