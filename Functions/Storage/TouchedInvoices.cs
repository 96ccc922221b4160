using System.Globalization;
using System.Runtime.CompilerServices;
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

    /// <summary>Partitions that the notes are spread over; the sweeper reads them all.</summary>
    public const int Buckets = 16;

    private const string Minute = "yyyyMMddHHmm";

    /// <summary>Tells the notes of this process from those of others, so that nobody takes away another's.</summary>
    private static readonly string Process = Guid.NewGuid().ToString("N")[..12];

    private static long count;

    private readonly TableClient table = tables.GetTableClient(TableName);

    public async Task<Touch> Begin(InvoiceId id, CancellationToken cancellation = default)
    {
        var minute = time.GetUtcNow().ToString(Minute, CultureInfo.InvariantCulture);
        var writer = string.Create(CultureInfo.InvariantCulture, $"{Process}{Interlocked.Increment(ref count):x}");
        var touch = new Touch(Bucket(id), $"{minute}|{RowKeys.Escape(id.Partition)}|{writer}");
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

    /// <summary>
    /// The notes that are older than a minute: their writer is gone. One query over the notes alone, so its cost is
    /// theirs, however large the ledger is.
    /// </summary>
    public async IAsyncEnumerable<(Touch Touch, InvoiceId Invoice, DateTimeOffset Since)> LeftBehind(
        [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var (first, last) = (Bucket(0), Bucket(Buckets - 1));
        var before = time.GetUtcNow().AddMinutes(-1).ToString(Minute, CultureInfo.InvariantCulture);
        await foreach (var row in table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey ge {first} and PartitionKey le {last} and RowKey lt {before}"),
            cancellationToken: cancellation))
        {
            yield return (
                new Touch(row.PartitionKey, row.RowKey),
                InvoiceId.Canonical(row.GetString("Creditor"), row.GetString("Number")),
                DateTimeOffset.ParseExact(
                    row.RowKey[..Minute.Length], Minute, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal));
        }
    }

    /// <summary>
    /// The same for a payment, which covers every invoice that it is posted on: one note for the whole.
    /// </summary>
    public async Task<Touch> BeginPayment(
        CanonicalId creditor, CanonicalId payment, CancellationToken cancellation = default)
    {
        var minute = time.GetUtcNow().ToString(Minute, CultureInfo.InvariantCulture);
        var touch = new Touch(
            PaymentBucket((int)(StableHash.Of($"{creditor}|{payment}") % Buckets)), $"{minute}|{creditor}|{payment}");
        await table.UpsertEntityAsync(
            new TableEntity(touch.Partition, touch.Row)
            {
                ["Creditor"] = creditor.Value,
                ["Payment"] = payment.Value,
            },
            TableUpdateMode.Replace,
            cancellation);
        return touch;
    }

    /// <summary>The notes of payments that are older than a minute: their writer is gone.</summary>
    public async IAsyncEnumerable<(Touch Touch, CanonicalId Creditor, CanonicalId Payment)> PaymentsLeftBehind(
        [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var (first, last) = (PaymentBucket(0), PaymentBucket(Buckets - 1));
        var before = time.GetUtcNow().AddMinutes(-1).ToString(Minute, CultureInfo.InvariantCulture);
        await foreach (var row in table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey ge {first} and PartitionKey le {last} and RowKey lt {before}"),
            cancellationToken: cancellation))
        {
            if (CanonicalId.TryParse(row.GetString("Creditor"), out var creditor)
                && CanonicalId.TryParse(row.GetString("Payment"), out var payment))
            {
                yield return (new Touch(row.PartitionKey, row.RowKey), creditor, payment);
            }
        }
    }

    private static string PaymentBucket(int bucket) => $"p{Bucket(bucket)}";

    private static string Bucket(InvoiceId id) => Bucket((int)(StableHash.Of(id.Partition) % Buckets));

    private static string Bucket(int bucket) => bucket.ToString("D2", CultureInfo.InvariantCulture);
}
