using System.Collections.Concurrent;
using Azure.Data.Tables;
using Receivables.Domain;
using Receivables.Functions.Activities;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Reading;

/// <summary>
/// Brings the lists and totals up to the ledger. The item of an invoice carries the version it was made from, and changes
/// in one transaction with all that it counts in: projecting twice or out of order changes nothing.
/// </summary>
public sealed class ReadModel
{
    public const string TableName = "ReadModel";

    private const int MostAttempts = 20;

    private readonly TableClient table;
    private readonly InvoiceRules invoiceRules;
    private readonly TimeProvider time;
    private readonly RowCache cache;
    private readonly ConcurrentDictionary<string, SemaphoreSlim> gates = new();

    public ReadModel(TableServiceClient tables, InvoiceRules invoiceRules, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(tables);
        table = tables.GetTableClient(TableName);
        this.invoiceRules = invoiceRules;
        this.time = time;
        cache = new RowCache(table);
    }

    /// <summary>Projects the invoice as read; one transaction.</summary>
    public async Task Project(InvoiceLedger ledger, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        if (ledger.Events[^1].Event is MessageRequested or MessageReserved or MessageCommitted)
        {
            // A message that is being made shows in no list; what becomes of it does, and projects all that came before.
            return;
        }

        var rules = await invoiceRules.Of(ledger, cancellation);
        var item = ItemMaker.Of(ledger, rules, time.GetUtcNow());
        var partition = Shards.Of(ledger.Id.Creditor, CanonicalId.Of(item.Debtor));
        var gate = gates.GetOrAdd(partition, _ => new SemaphoreSlim(1));
        await gate.WaitAsync(cancellation);
        try
        {
            for (var attempt = 0; attempt < MostAttempts; attempt++)
            {
                if (await Change(partition, ledger, item, attempt > 0, cancellation))
                {
                    return;
                }
            }
        }
        finally
        {
            gate.Release();
        }

        throw new TimeoutException($"The read model changed under {MostAttempts} attempts to project invoice {ledger.Id}.");
    }

    /// <summary>Puts something that is no invoice on the worklist of a creditor; the same id again changes nothing.</summary>
    public async Task AddWork(
        CanonicalId creditor, string id, string kind, string what, DateTimeOffset since, CancellationToken cancellation = default) =>
        await table.UpsertEntityAsync(WorkRow(creditor, id, kind, what, since), TableUpdateMode.Replace, cancellation);

    /// <summary>Takes it off again; what is not there is done already.</summary>
    public async Task RemoveWork(
        CanonicalId creditor, string id, DateTimeOffset since, CancellationToken cancellation = default)
    {
        var row = WorkRow(creditor, id, "", "", since);
        await table.DeleteEntityAsync(row.PartitionKey, row.RowKey, Azure.ETag.All, cancellation);
    }

    /// <summary>Tells the lists of another name or category of a debtor.</summary>
    public async Task Describe(CanonicalId creditor, Debtor debtor, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(debtor);
        var (partition, row) = (Shards.Of(creditor, CanonicalId.Of(debtor.Id)), ReadRows.OfDebtor(CanonicalId.Of(debtor.Id)));
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var batch = new Batch(table, cache, partition);
            var totals = await batch.Read(row, () => new DebtorTotals(debtor.Id, debtor.Name, debtor.Kind), cancellation);
            await batch.Set(row, totals with { Name = debtor.Name, Kind = debtor.Kind, Category = debtor.Category }, cancellation);
            if (await batch.Submit(cancellation))
            {
                return;
            }
        }
    }

    private static TableEntity WorkRow(CanonicalId creditor, string id, string kind, string what, DateTimeOffset since) =>
        new($"{creditor}|{StableHash.Of(id) % Shards.Count}", ReadRows.OfTask(since, "", id))
        {
            ["Json"] = System.Text.Json.JsonSerializer.Serialize(new WorkItem(id, kind, what, since, null, null, null), Batch.Format),
        };

    private async Task<bool> Change(
        string partition, InvoiceLedger ledger, Item item, bool isAgain, CancellationToken cancellation)
    {
        var (debtor, number) = (CanonicalId.Of(item.Debtor), ledger.Id.Number);
        var open = ReadRows.Item(true, debtor, number);
        var closed = ReadRows.Item(false, debtor, number);
        if (ledger.IsNew && !isAgain)
        {
            cache.Put(partition, open, null);
            cache.Put(partition, closed, null);
        }

        var known = await cache.Get(partition, open, cancellation) ?? await cache.Get(partition, closed, cancellation);
        var before = known is null ? null : Batch.Json<Item>(known);
        if (before?.Version >= item.Version)
        {
            return true;
        }

        var batch = new Batch(table, cache, partition);
        var row = ItemRows.Of(batch, ReadRows.Item(item.IsOpen, debtor, number), item, number);
        if (known is not null && known.RowKey != row.RowKey)
        {
            batch.Delete(known);
            batch.Set(null, row);
        }
        else
        {
            batch.Set(known, row);
        }

        ItemRows.Found(batch, item, number);
        ItemRows.Messages(batch, before, ledger);
        ItemRows.Tasks(batch, partition, before, item, number);
        await new Totals(batch, before, item).Change(ledger, cancellation);
        return await batch.Submit(cancellation);
    }
}
