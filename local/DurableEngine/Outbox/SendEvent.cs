namespace Receivables.Local.DurableEngine;

internal sealed record SendEvent(string Id, string To, string Name, string? Input) : OutgoingMessage(Id, To);
