namespace Receivables.Local.Functions;

/// <summary>Holds requests back while the platform starts, or is being reset.</summary>
internal sealed class StartGate
{
    private volatile TaskCompletionSource open = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal void Close()
    {
        if (open.Task.IsCompleted)
        {
            open = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    internal void Open() => open.TrySetResult();

    internal Task WhenOpen(CancellationToken cancellation) => open.Task.WaitAsync(cancellation);
}
