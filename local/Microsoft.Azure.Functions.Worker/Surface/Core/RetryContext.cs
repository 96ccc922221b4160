namespace Microsoft.Azure.Functions.Worker;

/// <summary>How often an invocation was tried before; not the retries of a durable activity.</summary>
public abstract class RetryContext
{
    public abstract int RetryCount { get; }

    public abstract int MaxRetryCount { get; }
}
