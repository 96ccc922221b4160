using System.Diagnostics;
using Microsoft.DurableTask.Client;

namespace Receivables.Local.DurableEngine;

/// <summary>Removes instances that have ended, by creation time and state.</summary>
internal sealed class Purging(HubOperations operations, InstanceReader reader)
{
    private static readonly OrchestrationRuntimeStatus[] Ended =
    [
        OrchestrationRuntimeStatus.Completed, OrchestrationRuntimeStatus.Failed, OrchestrationRuntimeStatus.Terminated,
    ];

    internal async Task<PurgeResult> Purge(
        PurgeInstancesFilter filter, bool recursive, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(filter);
        if (filter.Timeout is { } timeout)
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(timeout, TimeSpan.Zero, nameof(filter));
        }

        var statuses = filter.Statuses?.Intersect(Ended).ToList() ?? [.. Ended];
        if (statuses.Count == 0)
        {
            return new PurgeResult(0, isComplete: true);
        }

        var query = new OrchestrationQuery(filter.CreatedFrom, filter.CreatedTo, statuses, PageSize: 1000);
        return await Purge(query, filter.Timeout ?? Timeout.InfiniteTimeSpan, recursive, cancellation).ConfigureAwait(false);
    }

    private async Task<PurgeResult> Purge(
        OrchestrationQuery query, TimeSpan timeout, bool recursive, CancellationToken cancellation)
    {
        var begun = Stopwatch.GetTimestamp();
        var removed = 0;
        string? token = null;
        do
        {
            var page = await reader.Query(query, token, null, cancellation).ConfigureAwait(false);
            foreach (var instance in page.Values)
            {
                if (timeout != Timeout.InfiniteTimeSpan && Stopwatch.GetElapsedTime(begun) >= timeout)
                {
                    return new PurgeResult(removed, isComplete: false);
                }

                removed += await operations.Purge(instance.InstanceId, recursive, cancellation).ConfigureAwait(false);
            }

            token = page.ContinuationToken;
        }
        while (token is not null);
        return new PurgeResult(removed, isComplete: true);
    }
}
