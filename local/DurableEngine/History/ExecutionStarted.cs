namespace Receivables.Local.DurableEngine;

internal sealed record ExecutionStarted(
    string Name,
    string Version,
    string? Input,
    string ExecutionId,
    ParentLink? Parent,
    IReadOnlyDictionary<string, string>? Tags,
    DateTime? StartAt,
    DateTime At) : HistoryRecord(At);
