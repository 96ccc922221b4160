namespace Receivables.Local.DurableEngine;

/// <summary>The result of a sub-orchestration, or its failure.</summary>
/// <param name="ExecutionId">The execution of the parent that waits for it.</param>
internal sealed record AnswerParent(
    string Id, string To, string ExecutionId, int TaskId, string? Result, FailureRecord? Failure)
    : OutgoingMessage(Id, To);
