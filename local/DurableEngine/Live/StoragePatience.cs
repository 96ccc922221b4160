namespace Receivables.Local.DurableEngine;

/// <summary>Pauses, in real time, between attempts to reach a storage that is away: 50 ms, doubling up to 10 s.</summary>
internal static class StoragePatience
{
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    internal static Task Wait(int attempt, CancellationToken cancellation)
    {
        var pause = First * (1 << Math.Min(attempt, 8));
        return Task.Delay(pause < Longest ? pause : Longest, cancellation);
    }
}
