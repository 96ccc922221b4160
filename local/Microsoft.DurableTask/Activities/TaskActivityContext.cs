namespace Microsoft.DurableTask;

/// <summary>What an activity may know about the call that it answers.</summary>
public abstract class TaskActivityContext
{
    public abstract TaskName Name { get; }

    /// <summary>The orchestration instance that called the activity.</summary>
    public abstract string InstanceId { get; }

    /// <summary>The version that the call asked for; empty where it asked for none.</summary>
    public virtual string Version => string.Empty;
}
