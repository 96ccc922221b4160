namespace Receivables.Local.DurableEngine;

/// <summary>
/// The calls of one run: those that history does not know yet, and those that wait for their answer. Every call has
/// the number of its turn, so that a replay that does the same gives the same numbers.
/// </summary>
internal sealed class Calls
{
    private readonly SortedDictionary<int, CallRecord> unrecorded = [];
    private readonly SortedDictionary<int, CallRecord> setAside = [];
    private readonly HashSet<int> rewound = [];
    private readonly Dictionary<int, OpenCall> open = [];
    private readonly SortedDictionary<int, OpenTimer> timers = [];
    private int next;

    internal bool AnyOpen => open.Count > 0;

    internal IReadOnlyList<CallRecord> Unrecorded => [.. unrecorded.Values];

    internal IReadOnlyList<OpenTimer> OpenTimers => [.. timers.Values];

    internal int NextId() => next++;

    /// <summary>A call without an answer.</summary>
    internal void Make(CallRecord call) => unrecorded.Add(call.Id, call);

    /// <summary>A call whose answer comes with a later record.</summary>
    internal Task<string?> Await(CallRecord call, CancellationToken cancellation = default)
    {
        Make(call);
        var waiting = new OpenCall(call, new TaskCompletionSource<string?>());
        open.Add(call.Id, waiting);
        if (call is TimerCreated timer)
        {
            timers.Add(timer.Id, new OpenTimer(timer.Id, timer.FireAt));
        }

        if (cancellation.CanBeCanceled)
        {
            cancellation.Register(() => Cancel(waiting));
        }

        return waiting.Answer.Task;
    }

    /// <summary>Matches a recorded call with the one that the code made; throws where they differ.</summary>
    internal void Match(CallRecord recorded, bool ended)
    {
        if (!unrecorded.TryGetValue(recorded.Id, out var made) || !recorded.IsSameCall(made))
        {
            throw HistoryMismatchException.Differs(recorded, made, ended);
        }

        unrecorded.Remove(recorded.Id);
        if (recorded is TimerCreated timer && timers.ContainsKey(timer.Id))
        {
            timers[timer.Id] = new OpenTimer(timer.Id, timer.FireAt);
        }
    }

    /// <summary>At the end of a recorded episode history knows every call that the code made in it.</summary>
    internal void RequireAllRecorded()
    {
        foreach (var (id, made) in unrecorded)
        {
            if (!rewound.Contains(id))
            {
                throw HistoryMismatchException.Surplus(made);
            }
        }
    }

    internal void Rewind(int id) => rewound.Add(id);

    internal OpenCall? TakeOpen(int id) => open.Remove(id, out var call) ? call : null;

    /// <summary>The timer has fired, whether or not the orchestrator learns of it before it is resumed.</summary>
    internal void TimerIsOver(int id) => timers.Remove(id);

    /// <summary>Calls made in an episode that ends suspended are recorded by the one that resumes.</summary>
    internal void SetAside() => Move(unrecorded, setAside);

    internal void BringBack() => Move(setAside, unrecorded);

    internal void Forget()
    {
        unrecorded.Clear();
        setAside.Clear();
        timers.Clear();
    }

    private static void Move(SortedDictionary<int, CallRecord> from, SortedDictionary<int, CallRecord> to)
    {
        foreach (var (id, call) in from)
        {
            to.Add(id, call);
        }

        from.Clear();
    }

    private void Cancel(OpenCall waiting)
    {
        if (waiting.Answer.TrySetCanceled())
        {
            open.Remove(waiting.Call.Id);
            timers.Remove(waiting.Call.Id);
        }
    }
}
