using System.Collections.Concurrent;

namespace Receivables.Functions.Storage;

/// <summary>
/// What this process read a moment ago, by key, so that one turn of an invoice does not read the same settings again
/// and again. The moment is one of real time: it bounds how long another process's change goes unseen here. What is
/// changed through this process is forgotten at once; where a decision must not miss a change, read without it.
/// </summary>
internal sealed class Recent<T>
    where T : class
{
    private const int Most = 10_000;

    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, (T Value, long At)> values = new(StringComparer.Ordinal);

    /// <summary>The value of a key, read again when it is older than a moment; null is never kept.</summary>
    public async Task<T?> Of(string key, Func<Task<T?>> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        if (values.TryGetValue(key, out var known) && TimeProvider.System.GetElapsedTime(known.At) < Moment)
        {
            return known.Value;
        }

        var at = TimeProvider.System.GetTimestamp();
        var value = await read();
        if (value is null) return null;

        if (values.Count >= Most) values.Clear();
        values[key] = (value, at);
        return value;
    }

    /// <summary>What this process has just written.</summary>
    public void Put(string key, T value)
    {
        if (values.Count >= Most) values.Clear();
        values[key] = (value, TimeProvider.System.GetTimestamp());
    }

    public void Forget(string key) => values.TryRemove(key, out _);
}
