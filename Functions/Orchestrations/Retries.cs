using Microsoft.DurableTask;

namespace Receivables.Functions.Orchestrations;

/// <summary>How often and how long each kind of neighbour is tried again; only a neighbour that is down is.</summary>
internal static class Retries
{
    /// <summary>
    /// Tables and blobs: soon, and for about a day, after which the sweeper and the watchdog take over.
    /// </summary>
    public static TaskOptions Storage { get; } = TaskOptions.FromRetryPolicy(new RetryPolicy(
        maxNumberOfAttempts: 40,
        firstRetryInterval: TimeSpan.FromSeconds(5),
        backoffCoefficient: 2,
        maxRetryInterval: TimeSpan.FromMinutes(60)));
}
