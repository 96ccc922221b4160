namespace Receivables.Local.DurableEngine;

/// <summary>Who started an orchestration as its sub-orchestration, and where to send the result.</summary>
/// <param name="ExecutionId">The execution of the parent that waits; a result for another one is dropped.</param>
/// <param name="TaskId">The number of the call within that execution.</param>
internal sealed record ParentLink(string InstanceId, string Name, string ExecutionId, int TaskId);
