using Microsoft.DurableTask;

namespace Receivables.Local.DurableEngine;

/// <summary>
/// Brings events and waiters together, by name without regard to case. Events that nobody waits for are kept in their
/// order. Of several waiters the last one is served first, so that a wait that was given up does not stand in the way.
/// </summary>
/// <remarks>
/// With <paramref name="swallow"/> it does as some SDK versions did: the first waiter is served first, and one that was
/// cancelled still takes its event, which is lost.
/// </remarks>
internal sealed class EventWaiters(DataConverter converter, bool swallow)
{
    private readonly Dictionary<string, List<IEventWaiter>> waiting = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<EventRaised> kept = [];

    internal bool AnyLive => waiting.Values.Any(waiters => waiters.Exists(waiter => waiter.IsLive));

    internal Task<T> Wait<T>(string name, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(name);
        var waiters = Of(name);
        if (waiters.Find(other => other.EventType != typeof(T)) is { } different)
        {
            throw new ArgumentException(
                "Events with the same name must have the same type argument. Expected "
                + $"{different.EventType.FullName} but was requested {typeof(T).FullName}.",
                nameof(name));
        }

        var waiter = new EventWaiter<T>();
        if (kept.FindIndex(raised => HasName(raised, name)) is var first and >= 0)
        {
            var raised = kept[first];
            kept.RemoveAt(first);
            waiter.Give(raised.Input, converter);
            return waiter.Task;
        }

        waiters.Add(waiter);
        cancellation.Register(() => waiter.Cancel(cancellation));
        return waiter.Task;
    }

    internal void Raise(EventRaised raised)
    {
        var waiters = Of(raised.Name);
        if (waiters.Count == 0)
        {
            kept.Add(raised);
            return;
        }

        var next = swallow ? 0 : waiters.Count - 1;
        var waiter = waiters[next];
        waiters.RemoveAt(next);
        waiter.Give(raised.Input, converter);
    }

    /// <summary>Takes out the events that nobody took, in the order in which they came.</summary>
    internal List<EventRaised> TakeKept()
    {
        List<EventRaised> all = [.. kept];
        kept.Clear();
        return all;
    }

    private static bool HasName(EventRaised raised, string name) =>
        string.Equals(raised.Name, name, StringComparison.OrdinalIgnoreCase);

    private List<IEventWaiter> Of(string name)
    {
        if (!waiting.TryGetValue(name, out var waiters))
        {
            waiting[name] = waiters = [];
        }

        if (!swallow)
        {
            waiters.RemoveAll(waiter => !waiter.IsLive);
        }

        return waiters;
    }
}
