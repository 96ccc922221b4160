using System.Collections.Concurrent;

namespace Receivables.Local.DurableEngine;

/// <summary>Wakes those who wait for a change of an instance in this process.</summary>
internal sealed class Watchers
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource<InstanceState?>> changes =
        new(StringComparer.Ordinal);

    /// <summary>The next state that is stored from now on; null when the instance is removed.</summary>
    internal Task<InstanceState?> NextChange(string instanceId) => changes.GetOrAdd(
        instanceId, _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    internal void Changed(string instanceId, InstanceState? state)
    {
        if (changes.TryRemove(instanceId, out var change))
        {
            change.TrySetResult(state);
        }
    }
}
