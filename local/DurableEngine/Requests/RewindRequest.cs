using Microsoft.DurableTask.Client;

namespace Receivables.Local.DurableEngine;

/// <summary>Puts a failed instance back before its failures; failed sub-orchestrations are put back too.</summary>
/// <param name="quiet">Leave an instance that has not failed as it is instead of refusing.</param>
internal sealed class RewindRequest(string instanceId, string? reason, bool quiet) : ReplaceRequest
{
    internal override bool HasCaller => !quiet;

    internal override InstanceState? Change(InstanceState? state, DateTime now)
    {
        if (state is { Status: OrchestrationRuntimeStatus.Failed })
        {
            return Rewind(state, now);
        }

        if (quiet)
        {
            return state;
        }

        throw state is null
            ? InstanceIds.Unknown(instanceId)
            : new InvalidOperationException(
                "The rewind operation is only supported on failed orchestration instances; "
                + $"'{instanceId}' is {state.Status}.");
    }

    private InstanceState Rewind(InstanceState state, DateTime now)
    {
        var failedTasks = state.History.OfType<TaskFailed>().Select(failed => failed.TaskId).ToHashSet();
        var failedChildren = state.History.OfType<SubOrchestrationFailed>().Select(failed => failed.TaskId).ToHashSet();
        var messages = state.History.OfType<SubOrchestrationCreated>()
            .Where(child => failedChildren.Contains(child.Id))
            .Select(child => new RewindChild(Guid.NewGuid().ToString("N"), child.InstanceId, reason));
        return state with
        {
            Status = OrchestrationRuntimeStatus.Running,
            CompletedAt = null,
            UpdatedAt = now,
            History = [.. state.History.SelectMany(record => Kept(record, failedTasks))],
            Inbox = [new ExecutionRewound(reason, now)],
            Outbox = [.. state.Outbox, .. messages],
        };
    }

    private static IEnumerable<HistoryRecord> Kept(HistoryRecord record, HashSet<int> failedTasks) => record switch
    {
        TaskScheduled task when failedTasks.Contains(task.Id) => [new TaskRewound(task.Id, task.At)],
        TaskFailed or SubOrchestrationFailed or ExecutionCompleted => [],
        _ => [record],
    };
}
