using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Receivables.Domain;

namespace Receivables.Functions.Storage;

/// <summary>
/// Payments by creditor and id. The first write freezes what came in and its plan; each later one matches what was
/// read,
/// so two hands never allocate the same money.
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
        return row.HasValue
            ? (JsonSerializer.Deserialize<StoredPayment>(row.Value!.GetString("Json"), Format)!, row.Value!.ETag)
            : null;
    }

    /// <summary>Keeps the next state; null when another writer was first. A default tag adds it.</summary>
    public async Task<ETag?> Keep(
        CanonicalId creditor, StoredPayment payment, ETag tag, CancellationToken cancellation = default)
    {
        var row = new TableEntity(Partition(creditor, CanonicalId.Of(payment.Id)), Row)
        {
            ["Json"] = JsonSerializer.Serialize(payment, Format),
            ["IsAllocated"] = payment.IsAllocated,
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

    private static string Partition(CanonicalId creditor, CanonicalId payment) => $"{creditor}|p|{payment}";
}
