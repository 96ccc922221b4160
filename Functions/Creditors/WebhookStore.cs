using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Receivables.Domain;
using Receivables.Functions.Outbound;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Creditors;

/// <summary>Who asked to be told what happens to a creditor's invoices, one row a subscription.</summary>
public sealed class WebhookStore(TableServiceClient tables)
{
    public const string TableName = "Webhooks";

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web);

    private readonly TableClient table = tables.GetTableClient(TableName);

    public async Task<IReadOnlyList<Subscription>> Of(CanonicalId creditor, CancellationToken cancellation = default)
    {
        var found = new List<Subscription>();
        await foreach (var row in table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {creditor.Value}"), cancellationToken: cancellation))
        {
            found.Add(Read(row));
        }

        return found;
    }

    public async Task<Subscription?> Find(CanonicalId creditor, string id, CancellationToken cancellation = default)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(
            creditor.Value, RowKeys.Escape(id), cancellationToken: cancellation);
        return row.HasValue ? Read(row.Value!) : null;
    }

    public async Task Keep(CanonicalId creditor, Subscription subscription, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        await table.UpsertEntityAsync(
            new TableEntity(creditor.Value, RowKeys.Escape(subscription.Id))
            {
                ["Json"] = JsonSerializer.Serialize(subscription, Format),
            },
            TableUpdateMode.Replace,
            cancellation);
    }

    public async Task Remove(CanonicalId creditor, string id, CancellationToken cancellation = default) =>
        await table.DeleteEntityAsync(creditor.Value, RowKeys.Escape(id), ETag.All, cancellation);

    private static Subscription Read(TableEntity row) => JsonSerializer.Deserialize<Subscription>(row.GetString("Json"), Format)!;
}
