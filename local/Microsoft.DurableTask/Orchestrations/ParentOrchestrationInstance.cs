namespace Microsoft.DurableTask;

/// <summary>The orchestration that started the current one as its sub-orchestration.</summary>
public record ParentOrchestrationInstance(TaskName Name, string InstanceId);
