using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Receivables.Domain;

namespace Receivables.Functions.Storage;

/// <summary>
/// Payments by creditor and id. The first write freezes what came in and its plan; each later one matches what was
/// read, so two hands never allocate the same money. Beside them stand the review list (payments with a rest) and what
/// payments taught: which account pays for whom, and which mark belongs to which payment.
/// </summary>
public sealed class PaymentStore(TableServiceClient tables)
{
    public const string TableName = "Payments";

    private const string Row = "payment";

    private static readonly JsonSerializerOptions Format =
        new(JsonSerializerDefaults.Web) { Converters = { new MoneyFormat() } };

    private readonly TableClient table = tables.GetTableClient(TableName);

    public async Task<(StoredPayment Payment, ETag Tag)?> Find(
        CanonicalId creditor, CanonicalId payment, CancellationToken cancellation = default)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(
            Partition(creditor, payment), Row, cancellationToken: cancellation);
        return row.HasValue ? (Read(row.Value!), row.Value!.ETag) : null;
    }

    /// <summary>Keeps the next state; null when another writer was first. A default tag adds it.</summary>
    public async Task<ETag?> Keep(
        CanonicalId creditor, StoredPayment payment, ETag tag, CancellationToken cancellation = default)
    {
        var row = new TableEntity(Partition(creditor, CanonicalId.Of(payment.Id)), Row)
        {
            ["Json"] = JsonSerializer.Serialize(payment, Format),
        };
        try
        {
            var answer = tag == default
                ? await table.AddEntityAsync(row, cancellation)
                : await table.UpdateEntityAsync(row, tag, TableUpdateMode.Replace, cancellation);
            return answer.Headers.ETag;
        }
        catch (RequestFailedException overtaken) when (overtaken.Status is 409 or 412)
        {
            return null;
        }
    }

    /// <summary>Puts the payment on the review list, or takes it off when nothing of it is left.</summary>
    public async Task Review(CanonicalId creditor, StoredPayment payment, CancellationToken cancellation = default)
    {
        var (partition, row) = (ReviewList(creditor), CanonicalId.Of(payment.Id).Value);
        if (!payment.Unallocated.IsPositive)
        {
            await table.DeleteEntityAsync(partition, row, ETag.All, cancellation);
            return;
        }

        await table.UpsertEntityAsync(
            new TableEntity(partition, row) { ["Json"] = JsonSerializer.Serialize(payment, Format) },
            TableUpdateMode.Replace,
            cancellation);
    }

    /// <summary>A page of the payments with a rest, and where the next page begins; null after the last.</summary>
    public async Task<(IReadOnlyList<StoredPayment> Payments, string? Next)> Unallocated(
        CanonicalId creditor, string? from, int most, CancellationToken cancellation = default)
    {
        var partition = ReviewList(creditor);
        var pages = table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {partition}"), most, cancellationToken: cancellation);
        await foreach (var page in pages.AsPages(from, most).WithCancellation(cancellation))
        {
            return ([.. page.Values.Select(Read)], page.ContinuationToken);
        }

        return ([], null);
    }

    private static StoredPayment Read(TableEntity row) =>
        JsonSerializer.Deserialize<StoredPayment>(row.GetString("Json"), Format)!;

    private static string Partition(CanonicalId creditor, CanonicalId payment) => $"{creditor}|p|{payment}";

    private static string ReviewList(CanonicalId creditor) => $"{creditor}|review";
}
