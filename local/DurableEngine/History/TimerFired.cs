namespace Receivables.Local.DurableEngine;

internal sealed record TimerFired(int TimerId, DateTime FireAt, DateTime At) : HistoryRecord(At);
