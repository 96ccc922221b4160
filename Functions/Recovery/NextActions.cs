using System.Globalization;
using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using Receivables.Domain;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Recovery;

/// <summary>
/// When each open invoice looks at its ledger again, by that moment: one row an invoice. What lies in the past here was
/// not looked at, so a watchdog reads only that and never the rest.
/// </summary>
public sealed class NextActions(TableServiceClient tables, TimeProvider time)
{
    public const string TableName = "NextActions";

    /// <summary>Partitions that the rows are spread over; the watchdog reads the beginning of each.</summary>
    public const int Buckets = 4;

    private const string Minute = "yyyyMMddHHmm";

    /// <summary>No invoice waits longer than this without looking; see the waits of its orchestration.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(30);

    /// <summary>
    /// A row may be early by a day: it is left where it is rather than written twice for the wait on a delivery report.
    /// </summary>
    private static readonly TimeSpan Early = TimeSpan.FromHours(25);

    private readonly TableClient table = tables.GetTableClient(TableName);

    /// <summary>Notes when an invoice looks again; a row that is early enough stays.</summary>
    /// <param name="from">Where the row was put last; null where nobody knows.</param>
    /// <param name="look">The moment; null once the invoice has ended, which takes the row away.</param>
    /// <returns>Where the row is now; null for nowhere.</returns>
    public async Task<string?> Move(
        InvoiceId id, string? from, DateTimeOffset? look, CancellationToken cancellation = default)
    {
        var (now, partition) = (time.GetUtcNow(), Bucket(id));
        var to = look is { } moment ? Row(id, moment < now + LongestWait ? moment : now + LongestWait) : null;
        if (to == from || (to is not null && from is not null && IsEarlyEnough(from, to)))
        {
            return from;
        }

        if (to is null)
        {
            await table.DeleteEntityAsync(partition, from!, ETag.All, cancellation);
            return null;
        }

        var row = new TableEntity(partition, to) { ["Creditor"] = id.Creditor.Value, ["Number"] = id.Number.Value };
        if (from is null || !await Replace(partition, from, row, cancellation))
        {
            await table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellation);
        }

        return to;
    }

    /// <summary>The invoices of a bucket that should have looked before that moment, the oldest first.</summary>
    public async IAsyncEnumerable<(string Row, InvoiceId Invoice, DateTimeOffset Due)> Overdue(
        int bucket, DateTimeOffset before, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var (partition, end) = (Bucket(bucket), before.UtcDateTime.ToString(Minute, CultureInfo.InvariantCulture));
        await foreach (var row in table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey lt {end}"),
            cancellationToken: cancellation))
        {
            yield return (
                row.RowKey, InvoiceId.Canonical(row.GetString("Creditor"), row.GetString("Number")), DueOf(row.RowKey));
        }
    }

    /// <summary>Both in one transaction; false when the old row was not there any more.</summary>
    private async Task<bool> Replace(string partition, string from, TableEntity row, CancellationToken cancellation)
    {
        try
        {
            await table.SubmitTransactionAsync(
            [
                new(TableTransactionActionType.Delete, new TableEntity(partition, from), ETag.All),
                new(TableTransactionActionType.UpsertReplace, row),
            ], cancellation);
            return true;
        }
        catch (TableTransactionFailedException gone) when (gone.Status == 404)
        {
            return false;
        }
    }

    private static bool IsEarlyEnough(string from, string to) =>
        DueOf(to) >= DueOf(from) && DueOf(to) - DueOf(from) <= Early;

    private static DateTimeOffset DueOf(string row) => DateTimeOffset.ParseExact(
        row[..Minute.Length], Minute, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private static string Row(InvoiceId id, DateTimeOffset look) =>
        $"{look.UtcDateTime.ToString(Minute, CultureInfo.InvariantCulture)}|{RowKeys.Escape(id.Partition)}";

    private static string Bucket(InvoiceId id) => Bucket((int)(StableHash.Of(id.Partition) % Buckets));

    private static string Bucket(int bucket) => bucket.ToString("D2", CultureInfo.InvariantCulture);
}
