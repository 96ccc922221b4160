using DurableTask.Core.Exceptions;
using Microsoft.DurableTask.Client;

namespace Receivables.Local.DurableEngine;

/// <summary>
/// Starts an instance. One of the same id is replaced unless it is in a state that the start must not replace; a
/// running one that is replaced counts as terminated.
/// </summary>
internal sealed class StartRequest(
    string instanceId, ExecutionStarted start, IReadOnlySet<OrchestrationRuntimeStatus> protectedStatuses)
    : ReplaceRequest
{
    /// <summary>What protects an instance where the start says nothing: it has not ended.</summary>
    internal static IReadOnlySet<OrchestrationRuntimeStatus> NotEnded { get; } = new HashSet<OrchestrationRuntimeStatus>
    {
        OrchestrationRuntimeStatus.Pending,
        OrchestrationRuntimeStatus.Running,
        OrchestrationRuntimeStatus.Suspended,
    };

    internal override bool ExpectsNone => true;

    internal override InstanceState Change(InstanceState? state, DateTime now)
    {
        if (state is not null && protectedStatuses.Contains(state.Status))
        {
            throw new OrchestrationAlreadyExistsException(
                $"An Orchestration instance with the ID {instanceId} already exists (status {state.Status}).");
        }

        return NewInstance.Of(instanceId, start with { At = now }, replaced: state);
    }
}
