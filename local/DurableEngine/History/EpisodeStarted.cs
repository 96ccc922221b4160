namespace Receivables.Local.DurableEngine;

/// <summary>The orchestrator ran from here; its clock reads <paramref name="At"/> until the next such record.</summary>
internal sealed record EpisodeStarted(DateTime At) : HistoryRecord(At);
