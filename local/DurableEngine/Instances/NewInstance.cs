using Microsoft.DurableTask.Client;

namespace Receivables.Local.DurableEngine;

/// <summary>The first state of an instance: its start lies in the inbox until it is run.</summary>
internal static class NewInstance
{
    /// <param name="replaced">An instance of the same id that makes way; what it still has to tell is kept.</param>
    internal static InstanceState Of(string instanceId, ExecutionStarted start, InstanceState? replaced) => new()
    {
        InstanceId = instanceId,
        Name = start.Name,
        Version = start.Version,
        ExecutionId = start.ExecutionId,
        Status = OrchestrationRuntimeStatus.Pending,
        CreatedAt = start.At,
        UpdatedAt = start.At,
        StartAt = start.StartAt,
        Tags = start.Tags,
        Parent = start.Parent,
        Inbox = [start],
        Outbox = [.. replaced?.Outbox ?? [], .. Farewell(replaced)],
        Seen = replaced?.Seen ?? SeenMessages.None,
    };

    /// <summary>A start like the one with which the instance's execution began.</summary>
    internal static ExecutionStarted Again(InstanceState state, DateTime now)
    {
        var start = state.History.Concat(state.Inbox).OfType<ExecutionStarted>().First();
        return start with
        {
            ExecutionId = Guid.NewGuid().ToString("N"),
            Parent = null,
            StartAt = null,
            At = now,
        };
    }

    /// <summary>The parent of a replaced instance that had not ended learns that it never will.</summary>
    private static IEnumerable<OutgoingMessage> Farewell(InstanceState? replaced) =>
        replaced is { HasEnded: false, Parent: { } parent }
            ?
            [
                new AnswerParent(
                    $"{replaced.ExecutionId}:answer", parent.InstanceId, parent.ExecutionId, parent.TaskId, null,
                    new FailureRecord(
                        "TerminatedOrchestration",
                        $"The sub-orchestration '{replaced.InstanceId}' was replaced by a new start.", null, null)),
            ]
            : [];
}
