namespace Receivables.Local.DurableEngine;

/// <param name="ParentExecutionId">Only a child of this execution of the sender is meant.</param>
internal sealed record TerminateChild(string Id, string To, string ParentExecutionId, string? Output)
    : OutgoingMessage(Id, To);
