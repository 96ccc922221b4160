namespace Receivables.Local.DurableEngine;

internal sealed record SubOrchestrationFailed(int TaskId, FailureRecord Failure, DateTime At) : HistoryRecord(At);
