namespace Receivables.Local.DurableEngine;

/// <summary>
/// Something that an instance is to take in. It is done when the state that holds it is stored; until then the clock
/// knows of it, so that no move of the clock passes it.
/// </summary>
internal abstract class InstanceRequest
{
    private readonly TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private IDisposable? busy;

    /// <summary>Completes once stored; fails where the instance refuses.</summary>
    internal Task Done => done.Task;

    /// <summary>Whether somebody waits for the outcome and would rather try again than wait out a storage failure.</summary>
    internal virtual bool HasCaller => false;

    internal void Hold(IDisposable work) => busy = work;

    internal void Succeed()
    {
        done.TrySetResult();
        busy?.Dispose();
    }

    internal void Fail(Exception failure)
    {
        done.TrySetException(failure);
        _ = done.Task.Exception;
        busy?.Dispose();
    }
}
