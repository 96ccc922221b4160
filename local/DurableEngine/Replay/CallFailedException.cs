namespace Receivables.Local.DurableEngine;

/// <summary>A call failed; on its way to the orchestrator it becomes what the SDK throws.</summary>
internal sealed class CallFailedException(int taskId, FailureRecord failure) : Exception(failure.Message)
{
    internal int TaskId => taskId;

    internal FailureRecord Failure => failure;
}
