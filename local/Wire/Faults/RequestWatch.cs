namespace Receivables.Local.Wire;

/// <summary>
/// What is watched and what goes wrong on the transports that share it: the counts, the hook and the fault plan of one
/// account, over all its services.
/// </summary>
public sealed class RequestWatch
{
    private long sent;

    /// <summary>Exchanging the plan takes effect with the next request.</summary>
    public FaultPlan Faults { get; set; } = new();

    public RequestCounts Counts { get; } = new();

    /// <summary>Is called at both boundaries of every request that reaches the service; null for none.</summary>
    public RequestHook? OnRequest { get; set; }

    internal long NextNumber() => Interlocked.Increment(ref sent);
}
