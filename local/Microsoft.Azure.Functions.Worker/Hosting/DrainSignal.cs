namespace Receivables.Local.Functions;

/// <summary>Tells functions that the app is stopping and that they have had their time to finish.</summary>
internal sealed class DrainSignal : IDisposable
{
    private readonly CancellationTokenSource source = new();

    internal CancellationToken Token => source.Token;

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
