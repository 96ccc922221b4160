using Azure.Data.Tables;

namespace Receivables.Local.DurableEngine;

/// <summary>
/// Finds in storage what an earlier engine left: at once what was in flight and what is due soon, the rest window by
/// window as its time comes nearer. Instances themselves are read only when they are due.
/// </summary>
internal sealed class Lookout(EngineParts parts) : IDisposable
{
    private const int FewRows = 1_000;
    private const int ManyRows = 5_000;
    private const string IsInstance = " and " + InstanceRow.IsInstance;
    private static readonly TimeSpan FirstWindow = TimeSpan.FromHours(1);
    private static readonly TimeSpan ShortestWindow = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestWindow = TimeSpan.FromDays(3650);

    /// <summary>The emulator compares moments by the millisecond; what is found twice does no harm.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromSeconds(1);
    private static readonly string[] Columns =
        [nameof(InstanceRow.PartitionKey), nameof(InstanceRow.Due), nameof(InstanceRow.InFlight)];

    private TimeSpan window = FirstWindow;
    private ITimer? next;

    /// <summary>Begins to look; returns at once.</summary>
    internal void Start()
    {
        var horizon = Later(parts.Clock.GetUtcNow(), window);
        var filter = TableClient.CreateQueryFilter(
            $"(InFlight eq true or Due le {horizon})") + IsInstance;
        Look(filter, horizon);
    }

    public void Dispose() => next?.Dispose();

    private static DateTimeOffset Later(DateTimeOffset from, TimeSpan wait) =>
        from > DateTimeOffset.MaxValue - wait ? DateTimeOffset.MaxValue : from + wait;

    private void Look(string filter, DateTimeOffset horizon)
    {
        var busy = parts.Busy("looking for due instances");
        _ = Task.Run(async () =>
        {
            using (busy)
            {
                await Look(filter).ConfigureAwait(false);
                SetNext(horizon);
            }
        });
    }

    private async Task Look(string filter)
    {
        for (var attempt = 0; !parts.Stopping.IsCancellationRequested; attempt++)
        {
            try
            {
                Adapt(await Read(filter).ConfigureAwait(false));
                return;
            }
            catch (Exception failure) when (StorageFailure.Is(failure))
            {
                parts.Log.LookoutFailed(failure);
                await StoragePatience.Wait(attempt, parts.Stopped).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task<int> Read(string filter)
    {
        var rows = 0;
        await foreach (var page in parts.Store.Table
            .QueryAsync<InstanceRow>(filter, select: Columns, cancellationToken: parts.Stopped)
            .AsPages().ConfigureAwait(false))
        {
            rows += page.Values.Count;
            parts.Due.Learn(page.Values
                .Where(row => row.Due is not null && !row.InFlight)
                .Select(row => (row.PartitionKey, row.Due!.Value.UtcDateTime)));
            foreach (var row in page.Values.Where(row => row.InFlight))
            {
                _ = parts.Instances.Take(row.PartitionKey, new WakeRequest());
            }
        }

        return rows;
    }

    /// <summary>Few rows make the next window longer, many make it shorter.</summary>
    private void Adapt(int rows)
    {
        var fitting = rows < FewRows ? window * 4 : rows > ManyRows ? window / 2 : window;
        window = fitting < ShortestWindow ? ShortestWindow : fitting > LongestWindow ? LongestWindow : fitting;
    }

    /// <summary>The next window is read a little before the last one has passed.</summary>
    private void SetNext(DateTimeOffset horizon)
    {
        if (horizon == DateTimeOffset.MaxValue || parts.Stopping.IsCancellationRequested)
        {
            return;
        }

        var wait = (horizon - parts.Clock.GetUtcNow()) * 0.9;
        next?.Dispose();
        next = parts.Clock.CreateTimer(_ => LookOn(horizon), null, wait, Timeout.InfiniteTimeSpan);
    }

    private void LookOn(DateTimeOffset from)
    {
        var horizon = Later(from, window);
        var begin = from - Overlap;
        Look(TableClient.CreateQueryFilter($"Due ge {begin} and Due le {horizon}") + IsInstance, horizon);
    }
}
