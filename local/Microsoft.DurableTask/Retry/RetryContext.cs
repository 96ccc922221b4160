namespace Microsoft.DurableTask;

/// <summary>What a retry handler learns about the attempts so far.</summary>
/// <param name="LastAttemptNumber">How many attempts have failed; 1 after the first.</param>
/// <param name="TotalRetryTime">Orchestration time since the first attempt was scheduled.</param>
public record RetryContext(
    TaskOrchestrationContext OrchestrationContext,
    int LastAttemptNumber,
    TaskFailureDetails LastFailure,
    TimeSpan TotalRetryTime,
    CancellationToken CancellationToken);
