namespace Receivables.Local.DurableEngine;

/// <summary>Stands where a failed activity was scheduled before a rewind: the call is to be scheduled anew.</summary>
internal sealed record TaskRewound(int TaskId, DateTime At) : HistoryRecord(At);
