using System.Text;
using Azure.Data.Tables;
using Receivables.Functions.Sending;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Export;

/// <summary>
/// Copies what changed in the tables that cannot be made anew from others. A change that is exported twice is harmless, so a
/// run begins a little before where the last one ended.
/// </summary>
public sealed class LedgerExport(TableServiceClient tables, ExportContainer container, TimeProvider time)
{
    /// <summary>How much of the time before the last run's end is exported again.</summary>
    internal TimeSpan Overlap { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>In the order of restoring: settings first, so that an invoice finds its creditor and debtor.</summary>
    public static IReadOnlyList<string> Tables { get; } =
    [
        CreditorStore.TableName, DebtorStore.TableName, PaymentStore.TableName, DebtorDesk.TableName, LetterDesk.TableName,
        DebtorLinks.TableName, Ledger.TableName,
    ];

    public async Task<ExportRun> Run(CancellationToken cancellation = default)
    {
        var before = await container.Read(cancellation);
        var number = before.Runs.Count + 1;
        var upTo = new Dictionary<string, DateTimeOffset>(before.UpTo, StringComparer.Ordinal);
        var rows = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var table in Tables)
        {
            var from = before.UpTo.TryGetValue(table, out var last) ? last - Overlap : (DateTimeOffset?)null;
            (rows[table], var latest) = await Export(number, table, from, cancellation);
            if (latest is { } moment)
            {
                upTo[table] = moment;
            }
        }

        var run = new ExportRun(number, time.GetUtcNow(), rows);
        await container.Keep(new ExportManifest([.. before.Runs, run], upTo), cancellation);
        return run;
    }

    private async Task<(int Rows, DateTimeOffset? Latest)> Export(
        int number, string table, DateTimeOffset? from, CancellationToken cancellation)
    {
        var filter = from is { } moment ? TableClient.CreateQueryFilter($"Timestamp ge {moment}") : null;
        var (count, latest) = (0, (DateTimeOffset?)null);
        await using var stream = await container.Write(number, table, cancellation);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        await foreach (var row in tables.GetTableClient(table).QueryAsync<TableEntity>(filter, cancellationToken: cancellation))
        {
            await writer.WriteLineAsync(ExportedRow.Write(row).AsMemory(), cancellation);
            count++;
            latest = latest is null || row.Timestamp > latest ? row.Timestamp : latest;
        }

        return (count, latest);
    }
}
