using Microsoft.DurableTask.Client;

namespace Receivables.Local.DurableEngine;

/// <summary>How an execution ended.</summary>
/// <param name="Result">The serialized output; of a failed execution none.</param>
/// <param name="Recursive">Whether its sub-orchestrations are to end with it.</param>
internal sealed record ExecutionEnd(
    OrchestrationRuntimeStatus Status, string? Result, FailureRecord? Failure, bool Recursive = false)
{
    internal static ExecutionEnd Completed(string? output) => new(OrchestrationRuntimeStatus.Completed, output, null);

    internal static ExecutionEnd Failed(FailureRecord failure) => new(OrchestrationRuntimeStatus.Failed, null, failure);

    internal static ExecutionEnd Terminated(string? output, bool recursive) =>
        new(OrchestrationRuntimeStatus.Terminated, output, null, recursive);
}
