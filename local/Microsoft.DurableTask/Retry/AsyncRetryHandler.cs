namespace Microsoft.DurableTask;

/// <summary>A <see cref="RetryHandler"/> that may await durable tasks, for instance a timer between attempts.</summary>
public delegate Task<bool> AsyncRetryHandler(RetryContext retryContext);
