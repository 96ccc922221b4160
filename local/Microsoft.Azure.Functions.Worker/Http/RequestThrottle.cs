namespace Receivables.Local.Functions.Http;

/// <summary>
/// As many requests at a time as host.json allows (<c>maxConcurrentRequests</c>); the others queue up to
/// <c>maxOutstandingRequests</c> in all, and beyond that they are turned away. -1 means no limit.
/// </summary>
internal sealed class RequestThrottle(int maxConcurrent, int maxOutstanding) : IDisposable
{
    private readonly SemaphoreSlim? slots = maxConcurrent > 0 ? new(maxConcurrent, maxConcurrent) : null;
    private int outstanding;

    /// <summary>Runs the work when there is a slot for it; false when it was turned away.</summary>
    internal async Task<bool> Run(Func<Task> work, CancellationToken cancellation)
    {
        try
        {
            if (Interlocked.Increment(ref outstanding) > maxOutstanding && maxOutstanding > 0)
            {
                return false;
            }

            await RunInSlot(work, cancellation);
            return true;
        }
        finally
        {
            Interlocked.Decrement(ref outstanding);
        }
    }

    public void Dispose() => slots?.Dispose();

    private async Task RunInSlot(Func<Task> work, CancellationToken cancellation)
    {
        if (slots is null)
        {
            await work();
            return;
        }

        await slots.WaitAsync(cancellation);
        try
        {
            await work();
        }
        finally
        {
            slots.Release();
        }
    }
}
