using Azure.Data.Tables;
using Microsoft.DurableTask.Client;
using Receivables.Domain;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Export;

/// <summary>
/// Puts an export back into an empty account: every run in its order, then read models and orchestrations anew from the
/// ledger. What it does twice is harmless, so a restore that was interrupted is started again.
/// </summary>
public sealed class LedgerRestore(TableServiceClient tables, ExportContainer container, Ledger ledger, Recorder recorder)
{
    private const int MostInTransaction = 100;

    /// <summary>Rows restored, by table; null when the ledger holds something, which nothing here overwrites.</summary>
    public async Task<IReadOnlyDictionary<string, int>?> Run(DurableTaskClient durable, CancellationToken cancellation = default)
    {
        if (!await IsEmpty(cancellation))
        {
            return null;
        }

        var manifest = await container.Read(cancellation);
        var rows = LedgerExport.Tables.ToDictionary(table => table, _ => 0, StringComparer.Ordinal);
        var invoices = new HashSet<string>(StringComparer.Ordinal);
        foreach (var table in LedgerExport.Tables)
        {
            foreach (var run in manifest.Runs)
            {
                rows[table] += await Restore(run.Number, table, invoices, cancellation);
            }
        }

        foreach (var invoice in invoices.Select(partition => partition.Split('|')))
        {
            var read = await ledger.Read(InvoiceId.Canonical(invoice[0], invoice[1]), cancellation);
            await recorder.Follow(durable, read, cancellation);
        }

        return rows;
    }

    private async Task<bool> IsEmpty(CancellationToken cancellation)
    {
        await foreach (var _ in tables.GetTableClient(Ledger.TableName).QueryAsync<TableEntity>(
            maxPerPage: 1, cancellationToken: cancellation))
        {
            return false;
        }

        return true;
    }

    private async Task<int> Restore(int run, string table, HashSet<string> invoices, CancellationToken cancellation)
    {
        var target = tables.GetTableClient(table);
        var batch = new List<TableEntity>();
        var count = 0;
        await using var stream = await container.Open(run, table, cancellation);
        using var reader = new StreamReader(stream);
        while (await reader.ReadLineAsync(cancellation) is { } line)
        {
            var row = ExportedRow.Read(line);
            if (batch.Count == MostInTransaction || (batch.Count > 0 && batch[0].PartitionKey != row.PartitionKey))
            {
                await Put(target, batch, cancellation);
            }

            batch.Add(row);
            count++;
            if (table == Ledger.TableName)
            {
                invoices.Add(row.PartitionKey);
            }
        }

        await Put(target, batch, cancellation);
        return count;
    }

    private static async Task Put(TableClient target, List<TableEntity> batch, CancellationToken cancellation)
    {
        if (batch.Count > 0)
        {
            await target.SubmitTransactionAsync(
                batch.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row)), cancellation);
            batch.Clear();
        }
    }
}
