namespace Receivables.Local.DurableEngine;

internal sealed record TaskFailed(int TaskId, FailureRecord Failure, DateTime At) : HistoryRecord(At);
