namespace Receivables.Local.DurableEngine;

internal sealed record ExecutionTerminated(string? Output, bool Recursive, DateTime At) : HistoryRecord(At);
