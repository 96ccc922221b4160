using Receivables.Local.Functions.Hosting;

namespace Receivables.Local.Functions;

/// <summary>
/// Cancels functions: when the app is stopping and they have had their time to finish, or when one runs for longer than
/// <c>functionTimeout</c> of host.json allows.
/// </summary>
internal sealed class DrainSignal(HostJson hostJson) : IDisposable
{
    private readonly CancellationTokenSource source = new();

    internal CancellationToken Token => source.Token;

    /// <summary>Cancelled for the reasons above and by the token; for one invocation, and disposed after it.</summary>
    internal CancellationTokenSource Link(CancellationToken other)
    {
        var linked = CancellationTokenSource.CreateLinkedTokenSource(other, source.Token);
        if (hostJson.FunctionTimeout is { } limit)
        {
            linked.CancelAfter(limit);
        }

        return linked;
    }

    internal void Raise()
    {
        try
        {
            source.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // Everything is over already.
        }
    }

    public void Dispose() => source.Dispose();
}
