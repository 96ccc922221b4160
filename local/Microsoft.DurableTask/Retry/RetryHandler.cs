namespace Microsoft.DurableTask;

/// <summary>Says after a failure whether to try again. It runs within the orchestrator: the same rules apply.</summary>
public delegate bool RetryHandler(RetryContext retryContext);
