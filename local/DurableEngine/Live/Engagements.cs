namespace Receivables.Local.DurableEngine;

/// <summary>Counts the work in flight of one engine, so that a stop can wait for it.</summary>
internal sealed class Engagements
{
    private readonly Lock gate = new();
    private TaskCompletionSource? none;
    private int count;

    internal IDisposable Begin(IDisposable work)
    {
        lock (gate)
        {
            count++;
        }

        return new Engagement(this, work);
    }

    /// <summary>Completes when nothing is in flight.</summary>
    internal Task WhenNone()
    {
        lock (gate)
        {
            if (count == 0)
            {
                return Task.CompletedTask;
            }

            none ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return none.Task;
        }
    }

    private void End()
    {
        TaskCompletionSource? waiting = null;
        lock (gate)
        {
            if (--count == 0)
            {
                (waiting, none) = (none, null);
            }
        }

        waiting?.TrySetResult();
    }

    private sealed class Engagement(Engagements all, IDisposable work) : IDisposable
    {
        private int over;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref over, 1) == 0)
            {
                work.Dispose();
                all.End();
            }
        }
    }
}
