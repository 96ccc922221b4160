using DurableTask.Core;
using DurableTask.Core.History;
using Microsoft.DurableTask.Client;

namespace Receivables.Local.DurableEngine;

/// <summary>History in the types of the SDK.</summary>
internal static class OfficialHistory
{
    internal static List<HistoryEvent> Of(IReadOnlyList<HistoryRecord> history)
    {
        var events = new List<HistoryEvent>();
        foreach (var record in history)
        {
            if (record is EpisodeStarted && events.Count > 0)
            {
                events.Add(Timed(new OrchestratorCompletedEvent(-1), events[^1].Timestamp));
            }

            if (Event(record) is { } made)
            {
                events.Add(Timed(made, record.At));
            }
        }

        if (events.Count > 0)
        {
            events.Add(Timed(new OrchestratorCompletedEvent(-1), events[^1].Timestamp));
        }

        return events;
    }

    private static HistoryEvent Timed(HistoryEvent made, DateTime at)
    {
        made.Timestamp = at;
        made.IsPlayed = true;
        return made;
    }

    private static HistoryEvent? Event(HistoryRecord record) => record switch
    {
        EpisodeStarted => new OrchestratorStartedEvent(-1),
        ExecutionStarted start => Started(start),
        ExecutionCompleted end => new ExecutionCompletedEvent(
            -1, end.Result, Enum.Parse<OrchestrationStatus>(end.Status.ToString()), Details(end.Failure)),
        ExecutionTerminated terminated => new ExecutionTerminatedEvent(-1, terminated.Output!),
        ExecutionSuspended suspended => new ExecutionSuspendedEvent(-1, suspended.Reason!),
        ExecutionResumed resumed => new ExecutionResumedEvent(-1, resumed.Reason!),
        ExecutionRewound rewound => new ExecutionRewoundEvent(-1, rewound.Reason),
        TimerFired fired => new TimerFiredEvent(-1, fired.FireAt) { TimerId = fired.TimerId },
        EventRaised raised => new EventRaisedEvent(-1, raised.Input!) { Name = raised.Name },
        CallRecord call => Call(call),
        _ => Answer(record),
    };

    private static ExecutionStartedEvent Started(ExecutionStarted start) => new(-1, start.Input!)
    {
        Name = start.Name,
        Version = start.Version,
        Tags = start.Tags?.ToDictionary(StringComparer.Ordinal)!,
        ScheduledStartTime = start.StartAt,
    };

    private static HistoryEvent? Call(CallRecord call) => call switch
    {
        TaskScheduled task => new TaskScheduledEvent(task.Id)
        {
            Name = task.Name,
            Version = task.Version,
            Input = task.Input,
            Tags = task.Tags?.ToDictionary(StringComparer.Ordinal),
        },
        SubOrchestrationCreated child => new SubOrchestrationInstanceCreatedEvent(child.Id)
        {
            Name = child.Name,
            Version = child.Version,
            InstanceId = child.InstanceId,
            Input = child.Input!,
            Tags = child.Tags?.ToDictionary(StringComparer.Ordinal)!,
        },
        TimerCreated timer => new TimerCreatedEvent(timer.Id, timer.FireAt),
        EventSent sent => new EventSentEvent(sent.Id)
        {
            InstanceId = sent.InstanceId,
            Name = sent.Name,
            Input = sent.Input!,
        },
        _ => null,
    };

    private static HistoryEvent? Answer(HistoryRecord record) => record switch
    {
        TaskCompleted done => new TaskCompletedEvent(-1, done.TaskId, done.Result!),
        TaskFailed failed => new TaskFailedEvent(
            -1, failed.TaskId, failed.Failure.Message, null, Details(failed.Failure)),
        SubOrchestrationCompleted done => new SubOrchestrationInstanceCompletedEvent(-1, done.TaskId, done.Result!),
        SubOrchestrationFailed failed => new SubOrchestrationInstanceFailedEvent(
            -1, failed.TaskId, failed.Failure.Message, null, Details(failed.Failure)),
        _ => null,
    };

    private static FailureDetails? Details(FailureRecord? failure) => failure is null ? null : new FailureDetails(
        failure.Type, failure.Message, failure.Stack, Details(failure.Inner), failure.NotRetriable);
}
