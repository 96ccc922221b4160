namespace Receivables.Local.DurableEngine;

/// <summary>After an episode a task that is not durable resumed the orchestrator: it can never go on.</summary>
internal sealed record IllegalAwaitSeen(DateTime At) : HistoryRecord(At);
