namespace Receivables.Local.DurableEngine;

internal sealed record ExecutionSuspended(string? Reason, DateTime At) : HistoryRecord(At);
