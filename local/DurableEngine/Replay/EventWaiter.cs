using Microsoft.DurableTask;

namespace Receivables.Local.DurableEngine;

internal sealed class EventWaiter<T> : IEventWaiter
{
    private readonly TaskCompletionSource<T> source = new();

    public Type EventType => typeof(T);

    public bool IsLive => !source.Task.IsCompleted;

    internal Task<T> Task => source.Task;

    public void Give(string? payload, DataConverter converter) =>
        source.TrySetResult(converter.Deserialize<T>(payload)!);

    internal void Cancel(CancellationToken token) => source.TrySetCanceled(token);
}
