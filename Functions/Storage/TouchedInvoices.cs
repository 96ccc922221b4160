using System.Globalization;
using Azure;
using Azure.Data.Tables;
using Receivables.Domain;

namespace Receivables.Functions.Storage;

/// <summary>
/// A note that an invoice is being written to: put down before the append and taken away once projections, start and
/// nudge are done. What a crash leaves behind the sweeper finds here, and nowhere else.
/// </summary>
public sealed class TouchedInvoices(TableServiceClient tables, TimeProvider time)
{
    public const string TableName = "Touched";

    /// <summary>Partitions that the notes are spread over; the sweeper reads each.</summary>
    public const int Buckets = 16;

    private readonly TableClient table = tables.GetTableClient(TableName);

    public async Task<Touch> Begin(InvoiceId id, CancellationToken cancellation = default)
    {
        var minute = time.GetUtcNow().ToString("yyyyMMddHHmm", CultureInfo.InvariantCulture);
        var touch = new Touch(Bucket(id), $"{minute}|{RowKeys.Escape(id.Partition)}");
        await table.UpsertEntityAsync(
            new TableEntity(touch.Partition, touch.Row)
            {
                ["Creditor"] = id.Creditor.Value,
                ["Number"] = id.Number.Value,
            },
            TableUpdateMode.Replace,
            cancellation);
        return touch;
    }

    public async Task End(Touch touch, CancellationToken cancellation = default) =>
        await table.DeleteEntityAsync(touch.Partition, touch.Row, ETag.All, cancellation);

    /// <summary>The notes of a bucket that are older than a minute: their writer is gone.</summary>
    public async IAsyncEnumerable<(Touch Touch, InvoiceId Invoice)> LeftBehind(int bucket)
    {
        var partition = Bucket(bucket);
        var before = time.GetUtcNow().AddMinutes(-1).ToString("yyyyMMddHHmm", CultureInfo.InvariantCulture);
        await foreach (var row in table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey lt {before}")))
        {
            yield return (
                new Touch(row.PartitionKey, row.RowKey),
                InvoiceId.Canonical(row.GetString("Creditor"), row.GetString("Number")));
        }
    }

    private static string Bucket(InvoiceId id) => Bucket((int)(StableHash.Of(id.Partition) % Buckets));

    private static string Bucket(int bucket) => bucket.ToString("D2", CultureInfo.InvariantCulture);
}
