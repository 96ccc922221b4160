namespace Receivables.Local.DurableEngine;

/// <summary>
/// The next due moment of every instance that this process knows of. One timer of the clock is set to the earliest; it
/// wakes all instances that are due at its instant.
/// </summary>
internal sealed class DueTimes : IDisposable
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, DateTime> next = new(StringComparer.Ordinal);
    private readonly PriorityQueue<string, DateTime> order = new();
    private readonly EngineParts parts;
    private readonly ITimer alarm;
    private DateTime? set;
    private bool open = true;

    internal DueTimes(EngineParts parts)
    {
        this.parts = parts;
        alarm = parts.Clock.CreateTimer(_ => Ring(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    internal int Count
    {
        get { lock (gate) { return next.Count; } }
    }

    /// <summary>The instance is due at this moment and no other; null for never. A past moment wakes it at once.</summary>
    internal void Set(string instanceId, DateTime? due)
    {
        lock (gate)
        {
            if (due is not { } moment)
            {
                next.Remove(instanceId);
                return;
            }

            Note(instanceId, moment);
        }

        Ring();
    }

    /// <summary>What was read from storage; what this process knows better stays.</summary>
    internal void Learn(IEnumerable<(string InstanceId, DateTime Due)> read)
    {
        lock (gate)
        {
            foreach (var (instanceId, due) in read)
            {
                if (!next.ContainsKey(instanceId))
                {
                    Note(instanceId, due);
                }
            }
        }

        Ring();
    }

    public void Dispose()
    {
        lock (gate)
        {
            open = false;
            next.Clear();
            order.Clear();
        }

        alarm.Dispose();
    }

    private void Note(string instanceId, DateTime due)
    {
        if (!open || (next.TryGetValue(instanceId, out var known) && known == due))
        {
            return;
        }

        next[instanceId] = due;
        order.Enqueue(instanceId, due);
        if (order.Count > (2 * next.Count) + 1000)
        {
            order.Clear();
            order.EnqueueRange(next.Select(pair => (pair.Key, pair.Value)));
        }
    }

    private void Ring()
    {
        foreach (var instanceId in TakeDue())
        {
            _ = parts.Instances.Take(instanceId, new WakeRequest());
        }
    }

    private List<string> TakeDue()
    {
        var due = new List<string>();
        lock (gate)
        {
            var now = parts.Now;
            while (order.TryPeek(out var instanceId, out var moment) && (moment <= now || !IsCurrent(instanceId, moment)))
            {
                order.Dequeue();
                if (IsCurrent(instanceId, moment))
                {
                    next.Remove(instanceId);
                    due.Add(instanceId);
                }
            }

            SetAlarm(now);
        }

        return due;
    }

    private bool IsCurrent(string instanceId, DateTime moment) =>
        next.TryGetValue(instanceId, out var known) && known == moment;

    private void SetAlarm(DateTime now)
    {
        DateTime? earliest = order.TryPeek(out _, out var moment) ? moment : null;
        if (earliest == set || !open)
        {
            return;
        }

        set = earliest;
        alarm.Change(earliest is { } due ? due - now : Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }
}
