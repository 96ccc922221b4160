namespace Receivables.Local.DurableEngine;

internal sealed record StartChild(
    string Id,
    string To,
    string Name,
    string Version,
    string? Input,
    ParentLink Parent,
    IReadOnlyDictionary<string, string>? Tags) : OutgoingMessage(Id, To);
