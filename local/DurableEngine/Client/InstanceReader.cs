using Azure.Data.Tables;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Receivables.Local.DurableEngine;

/// <summary>Reads instances for clients, always from storage.</summary>
internal sealed class InstanceReader(DurableEngine engine)
{
    private const int LargestPage = 1000;

    private static readonly string[] LightColumns =
    [
        nameof(InstanceRow.PartitionKey), nameof(InstanceRow.RowKey), nameof(InstanceRow.Name),
        nameof(InstanceRow.Version), nameof(InstanceRow.Status), nameof(InstanceRow.ExecutionId),
        nameof(InstanceRow.CreatedAt), nameof(InstanceRow.UpdatedAt), nameof(InstanceRow.CustomStatus),
        nameof(InstanceRow.Tags),
    ];

    private EngineParts Parts => engine.Running.Parts;

    private InstanceStore Store => Parts.Store;

    internal async Task<ManagedInstance?> Find(string instanceId, bool withPayloads, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        if (withPayloads)
        {
            var stored = await Store.Load(instanceId, cancellation).ConfigureAwait(false);
            return stored is null ? null : InstanceView.Of(stored.State);
        }

        var row = await Store.Row(instanceId, LightColumns, cancellation).ConfigureAwait(false);
        return row is null ? null : InstanceView.Of(RowMapping.ToState(row));
    }

    /// <summary>Null where there is no such instance.</summary>
    internal async Task<IReadOnlyList<HistoryRecord>?> History(string instanceId, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        var stored = await Store.Load(instanceId, cancellation).ConfigureAwait(false);
        return stored?.State.History;
    }

    /// <summary>Waits until the instance exists and is as wanted.</summary>
    internal async Task<ManagedInstance> WaitUntil(
        string instanceId, Func<OrchestrationRuntimeStatus, bool> wanted, bool withPayloads,
        CancellationToken cancellation)
    {
        InstanceIds.Check(instanceId);
        while (true)
        {
            var change = Parts.Watchers.NextChange(instanceId);
            var found = await Find(instanceId, withPayloads, cancellation).ConfigureAwait(false);
            while (found is null || !wanted(found.RuntimeStatus))
            {
                var lookAgain = Task.Delay(TimeSpan.FromSeconds(1), cancellation);
                if (await Task.WhenAny(change, lookAgain).ConfigureAwait(false) != change)
                {
                    await lookAgain.ConfigureAwait(false);
                    break;
                }

                var state = await change.ConfigureAwait(false);
                change = Parts.Watchers.NextChange(instanceId);
                found = state is null ? null : InstanceView.Of(state);
            }

            if (found is not null && wanted(found.RuntimeStatus))
            {
                return found;
            }
        }
    }

    internal async Task<Page<ManagedInstance>> Query(
        OrchestrationQuery query, string? continuationToken, int? pageSize, CancellationToken cancellation)
    {
        if (query.TaskHubNames?.ToList() is { Count: > 0 } hubs
            && !hubs.Contains(engine.Options.TaskHubName, StringComparer.OrdinalIgnoreCase))
        {
            return new Page<ManagedInstance>([]);
        }

        var size = Math.Clamp(pageSize ?? query.PageSize, 1, LargestPage);
        var rows = Store.Table.QueryAsync<InstanceRow>(
            InstanceFilter.Of(query), size, query.FetchInputsAndOutputs ? null : LightColumns, cancellation);
        await foreach (var page in rows.AsPages(continuationToken, size).ConfigureAwait(false))
        {
            var views = new List<ManagedInstance>();
            foreach (var row in page.Values)
            {
                views.Add(await View(row, query.FetchInputsAndOutputs, cancellation).ConfigureAwait(false));
            }

            return new Page<ManagedInstance>(views, page.ContinuationToken);
        }

        return new Page<ManagedInstance>([]);
    }

    private async Task<ManagedInstance> View(InstanceRow row, bool withPayloads, CancellationToken cancellation)
    {
        var stored = withPayloads ? await Store.Complete(row, cancellation).ConfigureAwait(false) : null;
        return InstanceView.Of(stored?.State ?? RowMapping.ToState(row));
    }
}
