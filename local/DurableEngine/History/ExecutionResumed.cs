namespace Receivables.Local.DurableEngine;

internal sealed record ExecutionResumed(string? Reason, DateTime At) : HistoryRecord(At);
