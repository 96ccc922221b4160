using System.Collections.Concurrent;

namespace Receivables.Local.DurableEngine;

/// <summary>The instances in use, and those used last, which are kept so that their next episode reads nothing.</summary>
internal sealed class LiveInstances(EngineParts parts, int mostKept)
{
    /// <summary>Long histories count more: together the kept ones stay below this many characters.</summary>
    private const long MostWeight = 64_000_000;

    private readonly ConcurrentDictionary<string, LiveInstance> live = new(StringComparer.Ordinal);
    private readonly Lock tidying = new();
    private long uses;

    internal int Count => live.Count;

    internal long NextUse() => Interlocked.Increment(ref uses);

    /// <summary>Gives the request to its instance; the clock does not move before it is stored or refused.</summary>
    internal Task Take(string instanceId, InstanceRequest request)
    {
        request.Hold(parts.Busy(instanceId));
        while (!live.GetOrAdd(instanceId, id => new LiveInstance(id, parts)).TryTake(request))
        {
            // The instance is being put out of use by another thread, which removes it at once.
            Thread.Yield();
        }

        return request.Done;
    }

    internal void WentIdle(LiveInstance instance, bool keep)
    {
        if (!keep)
        {
            Retire(instance);
        }
        else if (live.Count > mostKept)
        {
            Tidy();
        }
    }

    internal void Clear() => live.Clear();

    private void Retire(LiveInstance instance)
    {
        if (instance.TryRetire())
        {
            live.TryRemove(new(instance.InstanceId, instance));
        }
    }

    /// <summary>Puts the least recently used out of use until a tenth of the room is free.</summary>
    private void Tidy()
    {
        if (!tidying.TryEnter())
        {
            return;
        }

        try
        {
            var kept = 0;
            var weight = 0L;
            foreach (var instance in live.Values.OrderByDescending(instance => instance.LastUse))
            {
                kept++;
                weight += instance.Weight;
                if (kept > mostKept * 9L / 10 || weight > MostWeight)
                {
                    Retire(instance);
                }
            }
        }
        finally
        {
            tidying.Exit();
        }
    }
}
