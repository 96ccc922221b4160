using System.Collections.Concurrent;

namespace Receivables.Platform.Tests.Durable;

/// <summary>Does something a number of times before it succeeds, and counts.</summary>
internal sealed class Faulty(int failures, Func<Exception>? failure = null)
{
    private int calls;

    public int Calls => calls;

    public ConcurrentQueue<DateTimeOffset> At { get; } = new();

    public string Call(DateTimeOffset now)
    {
        At.Enqueue(now);
        return Interlocked.Increment(ref calls) <= failures
            ? throw failure?.Invoke() ?? new InvalidOperationException($"Attempt {calls} failed.")
            : $"done at attempt {calls}";
    }
}
