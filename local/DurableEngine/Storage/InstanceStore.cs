using System.Runtime.ExceptionServices;
using Azure;
using Azure.Data.Tables;

namespace Receivables.Local.DurableEngine;

/// <summary>Reads and writes instances: a change is one request that either happens as a whole or not at all.</summary>
internal sealed class InstanceStore(TableClient table)
{
    internal TableClient Table => table;

    /// <summary>Null where there is no such instance.</summary>
    internal async Task<StoredInstance?> Load(string instanceId, CancellationToken cancellation)
    {
        while (true)
        {
            var row = await Row(instanceId, null, cancellation);
            if (row is null)
            {
                return null;
            }

            if (await Complete(row, cancellation) is { } stored)
            {
                return stored;
            }
        }
    }

    /// <summary>Null where a part is gone because the instance was changed after its row was read.</summary>
    internal async Task<StoredInstance?> Complete(InstanceRow row, CancellationToken cancellation)
    {
        var history = RowMapping.Stored(row.HistoryParts, row.History);
        var pending = RowMapping.Stored(row.PendingParts, row.Pending);
        var historyText = await Text(row.PartitionKey, history, cancellation);
        var pendingText = await Text(row.PartitionKey, pending, cancellation);
        if (historyText is null || pendingText is null)
        {
            return null;
        }

        var state = PendingText.Read(pendingText, RowMapping.ToState(row)) with
        {
            History = Lines.Read(historyText, HistoryJson.Lines.HistoryRecord),
        };
        return new StoredInstance(state, row.ETag, history, pending);
    }

    /// <summary>The row alone, with all its columns or some; null where there is none.</summary>
    internal async Task<InstanceRow?> Row(string instanceId, string[]? columns, CancellationToken cancellation)
    {
        var found = await table.GetEntityIfExistsAsync<InstanceRow>(
            instanceId, InstanceRow.KeyOf(instanceId), columns!, cancellation);
        return found.HasValue ? found.Value : null;
    }

    /// <summary>Writes the next state, if the present one is still the stored one.</summary>
    /// <param name="present">Null where there must be no instance of the id yet.</param>
    /// <exception cref="CommitConflictException">Someone else has written meanwhile; nothing was written.</exception>
    /// <exception cref="RequestFailedException">Storage is away, after the client's own retries.</exception>
    internal async Task<StoredInstance> Commit(
        StoredInstance? present, InstanceState next, CancellationToken cancellation)
    {
        var change = StateChange.From(present, next);
        var stored = await Write(change, cancellation);
        await DeleteLater(next.InstanceId, change.DeletedAfter, cancellation);
        return stored;
    }

    /// <summary>False where someone else has changed or removed the instance meanwhile.</summary>
    internal async Task<bool> Delete(StoredInstance stored, CancellationToken cancellation)
    {
        try
        {
            var id = stored.State.InstanceId;
            await table.DeleteEntityAsync(id, InstanceRow.KeyOf(id), stored.ETag, cancellation);
        }
        catch (RequestFailedException failure) when (failure.Status is 404 or 412)
        {
            return false;
        }

        await DeleteLater(stored.State.InstanceId, stored.PartKeys, cancellation);
        return true;
    }

    /// <summary>Null where a part is gone because the instance was changed after its row was read.</summary>
    private async Task<string?> Text(string instanceId, StoredText stored, CancellationToken cancellation)
    {
        if (stored.PartKeys.Count == 0)
        {
            return stored.Tail;
        }

        var parts = await Task.WhenAll(stored.PartKeys.Select(
            key => table.GetEntityIfExistsAsync<TableEntity>(instanceId, key, cancellationToken: cancellation)));
        return parts.All(part => part.HasValue)
            ? string.Concat(parts.Select(part => PartRow.Join(part.Value!)).Append(stored.Tail))
            : null;
    }

    private async Task<StoredInstance> Write(StateChange change, CancellationToken cancellation)
    {
        try
        {
            foreach (var part in change.WrittenBefore)
            {
                await table.UpsertEntityAsync(part, TableUpdateMode.Replace, cancellation);
            }

            return change.Stored(await Submit(change, cancellation));
        }
        catch (Exception failure) when (StorageFailure.Is(failure))
        {
            return await FindOut(change, failure, cancellation);
        }
    }

    private async Task<ETag> Submit(StateChange change, CancellationToken cancellation)
    {
        if (change.Actions.Count > 1)
        {
            var answers = await table.SubmitTransactionAsync(change.Actions, cancellation);
            return answers.Value[0].Headers.ETag!.Value;
        }

        var answer = change.Present is { } present
            ? await table.UpdateEntityAsync(change.Row, present.ETag, TableUpdateMode.Replace, cancellation)
            : await table.AddEntityAsync(change.Row, cancellation);
        return answer.Headers.ETag!.Value;
    }

    /// <summary>After a failure the row itself says whether the change was done: it carries the change's name.</summary>
    private async Task<StoredInstance> FindOut(
        StateChange change, Exception failure, CancellationToken cancellation)
    {
        var row = await Row(change.Row.PartitionKey, null, cancellation);
        if (row?.Commit == change.Row.Commit)
        {
            return change.Stored(row!.ETag);
        }

        if (row?.ETag != change.Present?.ETag || StorageFailure.Status(failure) is 404 or 409 or 412)
        {
            throw new CommitConflictException(change.Row.PartitionKey, failure);
        }

        ExceptionDispatchInfo.Throw(failure);
        return null!;
    }

    /// <summary>Parts that nothing names any more; one that stays behind takes space and is never read.</summary>
    private async Task DeleteLater(string partition, IEnumerable<string> keys, CancellationToken cancellation)
    {
        foreach (var key in keys)
        {
            try
            {
                await table.DeleteEntityAsync(partition, key, ETag.All, cancellation);
            }
            catch (Exception failure) when (StorageFailure.Is(failure))
            {
                return;
            }
        }
    }
}
