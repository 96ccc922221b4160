using Microsoft.DurableTask.Client;

namespace Receivables.Local.DurableEngine;

/// <summary>
/// Gathers what came for an instance, runs its orchestrator over it once and gives the state that results. What does
/// not concern the present execution (any more) is left out.
/// </summary>
internal sealed class Episode(InstanceState? state, DateTime now, RunSettings settings, Action<string> onIllegalAwait)
{
    private readonly List<HistoryRecord> fresh = [];
    private HashSet<int>? unanswered;
    private InstanceState? state = state;
    private bool wake;

    /// <summary>The instance as it is while requests are taken in; null where there is none.</summary>
    internal InstanceState? State => state;

    internal DateTime Now => now;

    /// <summary>Lets fire what is due and lets start what may.</summary>
    internal void Wake()
    {
        if (state is not { HasEnded: false })
        {
            return;
        }

        wake = true;
        var due = state.Timers.Where(timer => timer.FireAt <= now).OrderBy(timer => timer.FireAt).ThenBy(timer => timer.Id);
        fresh.AddRange(due.Select(timer => new TimerFired(timer.Id, timer.FireAt, now)));
        state = state with { Timers = [.. state.Timers.Where(timer => timer.FireAt > now)] };
    }

    /// <summary>The answer to a call of the given execution, if the call still waits for one.</summary>
    internal void Answer(string executionId, int taskId, HistoryRecord answer)
    {
        if (state is { HasEnded: false } && state.ExecutionId == executionId && Unanswered().Remove(taskId))
        {
            fresh.Add(answer);
        }
    }

    /// <summary>An event from outside or from another orchestration.</summary>
    internal void Raise(string name, string? payload) => fresh.Add(new EventRaised(name, payload, now));

    internal void NoteSeen(string messageId) => state = state! with { Seen = state.Seen.With(messageId) };

    internal void Terminate(string? output, bool recursive) => fresh.Add(new ExecutionTerminated(output, recursive, now));

    internal void Suspend(string? reason)
    {
        fresh.Add(new ExecutionSuspended(reason, now));
        state = state! with { Status = OrchestrationRuntimeStatus.Suspended };
    }

    internal void Resume(string? reason)
    {
        fresh.Add(new ExecutionResumed(reason, now));
        var resumed = state!.History.Count == 0
            ? OrchestrationRuntimeStatus.Pending
            : OrchestrationRuntimeStatus.Running;
        state = state with { Status = resumed };
        wake = true;
    }

    internal void Record(HistoryRecord record) => fresh.Add(record);

    /// <summary>The receiver has taken in a message of this instance, or refused it for good.</summary>
    internal void Delivered(string messageId)
    {
        if (state is not null)
        {
            state = state with { Outbox = [.. state.Outbox.Where(message => message.Id != messageId)] };
        }
    }

    /// <summary>The state after the episode; the very same object where nothing happened.</summary>
    internal InstanceState? Finish()
    {
        if (state is null || state.HasEnded)
        {
            return state;
        }

        if (state.History.Count == 0)
        {
            return FinishUnstarted();
        }

        List<HistoryRecord> records = [.. state.Inbox, .. fresh];
        return records.Count == 0 ? state : Run(records);
    }

    private InstanceState FinishUnstarted()
    {
        if (fresh.Find(record => record is ExecutionTerminated) is ExecutionTerminated terminated)
        {
            return Generations.EndUnstarted(state!, terminated, now);
        }

        var kept = fresh.Where(record => record is EventRaised).ToList();
        var waiting = kept.Count == 0 ? state! : state! with { Inbox = [.. state.Inbox, .. kept] };
        state = waiting;
        return wake && waiting.MayRunInbox(now) ? Run(waiting.Inbox) : waiting;
    }

    private InstanceState Run(IEnumerable<HistoryRecord> records)
    {
        var before = state! with { Inbox = [] };
        return new Generations(before, now, settings, () => onIllegalAwait(before.ExecutionId)).Run(records);
    }

    private HashSet<int> Unanswered() => unanswered ??=
    [
        .. OpenWork.Activities(state!.History).Select(task => task.Id),
        .. OpenWork.Children(state.History).Select(child => child.Id),
    ];
}
