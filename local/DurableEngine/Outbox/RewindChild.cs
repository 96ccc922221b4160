namespace Receivables.Local.DurableEngine;

internal sealed record RewindChild(string Id, string To, string? Reason) : OutgoingMessage(Id, To);
