using System.Collections.Concurrent;

namespace Receivables.Local.Wire;

/// <summary>How many requests were sent, retries included, by service and by table or container.</summary>
public sealed class RequestCounts
{
    private readonly ConcurrentDictionary<RequestTarget, Counter> byTarget = new();

    public long Total => byTarget.Values.Sum(counter => counter.Value);

    /// <summary>Requests to one service, see <see cref="Services"/>.</summary>
    public long Of(string service) =>
        byTarget.Where(pair => pair.Key.Service == service).Sum(pair => pair.Value.Value);

    /// <summary>Requests about one table or container, its creation and deletion excepted.</summary>
    public long Of(string service, string resource) =>
        byTarget.TryGetValue(new RequestTarget(service, resource), out var counter) ? counter.Value : 0;

    /// <summary>A copy of all counts, for a difference between two moments or for a report.</summary>
    public IReadOnlyDictionary<RequestTarget, long> Snapshot() =>
        byTarget.ToDictionary(pair => pair.Key, pair => pair.Value.Value);

    /// <summary>Starts again at zero.</summary>
    public void Clear() => byTarget.Clear();

    internal void Add(RequestTarget target) => byTarget.GetOrAdd(target, static _ => new Counter()).Increment();

    private sealed class Counter
    {
        private long count;

        internal long Value => Interlocked.Read(ref count);

        internal void Increment() => Interlocked.Increment(ref count);
    }
}
