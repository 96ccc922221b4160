namespace Receivables.Local.Wire;

/// <summary>Something that goes wrong with one request.</summary>
public abstract record Fault
{
    private Fault()
    {
    }

    /// <summary>The request takes this much longer and then goes on.</summary>
    public sealed record Latency(TimeSpan Delay) : Fault;

    /// <summary>The service refuses with 429 and does nothing.</summary>
    /// <param name="RetryAfter">Sent in whole seconds, and to the millisecond in <c>x-ms-retry-after-ms</c>.</param>
    public sealed record TooManyRequests(TimeSpan RetryAfter) : Fault;

    /// <summary>The service refuses with 503 ServerBusy and does nothing.</summary>
    public sealed record ServerBusy : Fault;

    /// <summary>The connection breaks before the request arrives; the service does nothing.</summary>
    public sealed record ConnectionReset : Fault;

    /// <summary>The service does the work and the connection breaks before the answer arrives.</summary>
    public sealed record ResponseLost : Fault;

    /// <summary>This process dies, see <see cref="FaultPlan.Die"/>.</summary>
    /// <param name="When">Before the request leaves, or after the service did the work.</param>
    public sealed record Crash(RequestMoment When) : Fault;
}
