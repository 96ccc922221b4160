namespace Receivables.Local.DurableEngine;

/// <summary>
/// Keeps an orchestrator on one thread: continuations of durable tasks run at once where they are completed. A
/// continuation that comes from elsewhere belongs to a task that is not durable; it is dropped and reported.
/// </summary>
internal sealed class OrchestratorThread(Action onIllegalAwait) : SynchronizationContext
{
    [ThreadStatic]
    private static OrchestratorThread? current;

    private int illegal;

    /// <summary>Whether a task that is not durable has tried to resume the orchestrator.</summary>
    internal bool SawIllegalAwait => Volatile.Read(ref illegal) == 1;

    internal bool IsCurrent => ReferenceEquals(current, this);

    public override void Post(SendOrPostCallback d, object? state)
    {
        ArgumentNullException.ThrowIfNull(d);
        if (IsCurrent)
        {
            d(state);
        }
        else if (Interlocked.Exchange(ref illegal, 1) == 0)
        {
            onIllegalAwait();
        }
    }

    public override void Send(SendOrPostCallback d, object? state) => Post(d, state);

    public override SynchronizationContext CreateCopy() => this;

    /// <summary>Makes the calling thread the orchestrator's until the result is disposed.</summary>
    internal Entered Enter() => new(this);

    internal readonly struct Entered : IDisposable
    {
        private readonly SynchronizationContext? before;

        internal Entered(OrchestratorThread thread)
        {
            before = Current;
            SetSynchronizationContext(thread);
            current = thread;
        }

        public void Dispose()
        {
            current = null;
            SetSynchronizationContext(before);
        }
    }
}
