namespace Receivables.Local.DurableEngine;

/// <summary>A failed orchestration was put back before its failures and goes on from here.</summary>
internal sealed record ExecutionRewound(string? Reason, DateTime At) : HistoryRecord(At);
