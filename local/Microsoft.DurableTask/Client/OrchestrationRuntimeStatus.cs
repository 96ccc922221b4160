namespace Microsoft.DurableTask.Client;

/// <summary>The state of an orchestration instance.</summary>
public enum OrchestrationRuntimeStatus
{
    Running,
    Completed,

    [Obsolete("Never reported; the value exists for compatibility only.")]
    ContinuedAsNew,
    Failed,

    [Obsolete("Never reported; the value exists for compatibility only.")]
    Canceled,
    Terminated,
    Pending,
    Suspended,
}
