using Microsoft.DurableTask.Client;

namespace Receivables.Local.DurableEngine;

/// <summary>
/// Runs one episode of an instance, and on through the generations that it begins by continue-as-new: all of them are
/// committed together.
/// </summary>
internal sealed class Generations(InstanceState before, DateTime now, RunSettings settings, Action onIllegalAwait)
{
    /// <summary>So many are run before the state is written; one that never waits would otherwise never be.</summary>
    private const int MostAtOnce = 500;

    internal InstanceState Run(IEnumerable<HistoryRecord> fresh)
    {
        var state = before with { StartAt = null, UpdatedAt = now };
        var records = fresh;
        for (var generation = 1; ; generation++)
        {
            List<HistoryRecord> episode = [new EpisodeStarted(now), .. records];
            var run = new OrchestrationRun(state.InstanceId, settings, onIllegalAwait);
            var result = run.Execute(state.History, episode);
            state = Apply(state, episode, result, generation > 1);
            if (result.Continuation is not { } continuation)
            {
                return state;
            }

            (state, records) = Continue(state, continuation);
            if (generation == MostAtOnce)
            {
                return state with { Inbox = [.. records] };
            }
        }
    }

    /// <summary>The end of an instance that never ran.</summary>
    internal static InstanceState EndUnstarted(InstanceState state, ExecutionTerminated terminated, DateTime now)
    {
        var end = ExecutionEnd.Terminated(terminated.Output, terminated.Recursive);
        return End(state with { Inbox = [], UpdatedAt = now }, [.. state.Inbox, terminated], end, now);
    }

    private InstanceState Apply(
        InstanceState state, List<HistoryRecord> episode, RunResult result, bool keepsStatusOfBefore)
    {
        var calls = result.Calls.Select(call => call with { At = now }).ToList();
        var history = (List<HistoryRecord>)[.. state.History, .. episode, .. calls];
        var after = state with
        {
            History = history,
            Timers = result.OpenTimers,
            CustomStatus = result.CustomStatus ?? (keepsStatusOfBefore ? state.CustomStatus : null),
            Outbox = Grow(state.Outbox, calls.Select(call => Message(state, call)).OfType<OutgoingMessage>()),
            Status = result.IsSuspended ? OrchestrationRuntimeStatus.Suspended : OrchestrationRuntimeStatus.Running,
        };
        return result.Ended is { } end ? End(after, history, end, now) : after;
    }

    private static IReadOnlyList<OutgoingMessage> Grow(
        IReadOnlyList<OutgoingMessage> outbox, IEnumerable<OutgoingMessage> more)
    {
        List<OutgoingMessage> all = [.. outbox, .. more];
        return all.Count == outbox.Count ? outbox : all;
    }

    private (InstanceState State, IReadOnlyList<HistoryRecord> Records) Continue(
        InstanceState state, Continuation continuation)
    {
        var next = state with
        {
            ExecutionId = Guid.NewGuid().ToString("N"),
            Version = continuation.Version ?? state.Version,
            History = [],
            Timers = [],
        };
        var started = new ExecutionStarted(
            next.Name, next.Version, continuation.Input, next.ExecutionId, next.Parent, next.Tags, null, now);
        return (next, [started, .. continuation.Events]);
    }

    private static InstanceState End(
        InstanceState state, IReadOnlyList<HistoryRecord> history, ExecutionEnd end, DateTime now)
    {
        var output = end.Failure is { } failure ? failure.ToString() : end.Result;
        var messages = new List<OutgoingMessage>();
        if (state.Parent is { } parent)
        {
            messages.Add(Answer(state, parent, end));
        }

        if (end.Recursive)
        {
            messages.AddRange(OpenWork.Children(history).Select(child => new TerminateChild(
                $"{state.ExecutionId}:end:{child.Id}", child.InstanceId, state.ExecutionId, end.Result)));
        }

        return state with
        {
            Status = end.Status,
            CompletedAt = now,
            Timers = [],
            History = [.. history, new ExecutionCompleted(end.Status, output, end.Failure, now)],
            Outbox = Grow(state.Outbox, messages),
        };
    }

    private static AnswerParent Answer(InstanceState state, ParentLink parent, ExecutionEnd end)
    {
        var failure = end.Status switch
        {
            OrchestrationRuntimeStatus.Completed => null,
            OrchestrationRuntimeStatus.Failed => end.Failure,
            _ => new FailureRecord(
                "TerminatedOrchestration",
                $"The sub-orchestration '{state.InstanceId}' was terminated" + (end.Result is null ? "." : $": {end.Result}"),
                null, null),
        };
        return new($"{state.ExecutionId}:answer", parent.InstanceId, parent.ExecutionId, parent.TaskId, end.Result, failure);
    }

    private static OutgoingMessage? Message(InstanceState state, CallRecord call) => call switch
    {
        SubOrchestrationCreated child => new StartChild(
            $"{state.ExecutionId}:{child.Id}", child.InstanceId, child.Name, child.Version, child.Input,
            new ParentLink(state.InstanceId, state.Name, state.ExecutionId, child.Id), child.Tags),
        EventSent sent => new SendEvent($"{state.ExecutionId}:{sent.Id}", sent.InstanceId, sent.Name, sent.Input),
        _ => null,
    };
}
