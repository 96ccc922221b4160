namespace Microsoft.DurableTask;

/// <summary>
/// Attempts with growing pauses. The pause after attempt n is the first interval times the coefficient to the power
/// n - 1, at most <see cref="MaxRetryInterval"/>.
/// </summary>
public class RetryPolicy
{
    /// <summary>Throws <see cref="ArgumentOutOfRangeException"/>, naming the parameter, for a value out of bounds.</summary>
    /// <param name="maxNumberOfAttempts">Attempts in all, the first included; at least 1.</param>
    /// <param name="firstRetryInterval">The pause after the first attempt; more than zero.</param>
    /// <param name="backoffCoefficient">How each pause grows; at least 1.</param>
    /// <param name="maxRetryInterval">One hour if null; at least the first interval, or infinite.</param>
    /// <param name="retryTimeout">Infinite if null; at least the first interval.</param>
    public RetryPolicy(
        int maxNumberOfAttempts,
        TimeSpan firstRetryInterval,
        double backoffCoefficient = 1.0,
        TimeSpan? maxRetryInterval = null,
        TimeSpan? retryTimeout = null)
    {
        Require(maxNumberOfAttempts > 0, maxNumberOfAttempts, "must be greater than zero", nameof(maxNumberOfAttempts));
        Require(
            firstRetryInterval > TimeSpan.Zero, firstRetryInterval, "must be greater than zero",
            nameof(firstRetryInterval));
        Require(
            backoffCoefficient >= 1.0, backoffCoefficient, "must be greater than or equal to 1.0",
            nameof(backoffCoefficient));
        RequireAtLeast(firstRetryInterval, maxRetryInterval, nameof(maxRetryInterval));
        RequireAtLeast(firstRetryInterval, retryTimeout, nameof(retryTimeout));

        MaxNumberOfAttempts = maxNumberOfAttempts;
        FirstRetryInterval = firstRetryInterval;
        BackoffCoefficient = backoffCoefficient;
        MaxRetryInterval = maxRetryInterval ?? TimeSpan.FromHours(1);
        RetryTimeout = retryTimeout ?? Timeout.InfiniteTimeSpan;
    }

    public int MaxNumberOfAttempts { get; }

    public TimeSpan FirstRetryInterval { get; }

    public double BackoffCoefficient { get; }

    public TimeSpan MaxRetryInterval { get; }

    public TimeSpan RetryTimeout { get; }

    /// <summary>Says of a failure whether it may be tried again; attempts and timeout bound it besides.</summary>
    public Func<TaskFailureDetails, bool> HandleFailure
    {
        init
        {
            MayRetry = value;
            HasFilter = true;
        }
    }

    internal Func<TaskFailureDetails, bool> MayRetry { get; private init; } = _ => true;

    internal bool HasFilter { get; private init; }

    private static void RequireAtLeast(TimeSpan first, TimeSpan? value, string name) =>
        Require(
            value is null || value >= first || value == Timeout.InfiniteTimeSpan, value,
            "must be greater than or equal to firstRetryInterval", name);

    private static void Require(bool holds, object? value, string rule, string name)
    {
        if (!holds)
        {
            throw new ArgumentOutOfRangeException(name, value, $"The value for {name} {rule}.");
        }
    }
}
