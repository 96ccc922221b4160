using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables;
using Receivables.Domain;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Outbound;

/// <summary>What was delivered to each subscriber, the newest first.</summary>
public sealed class DeliveryStore(TableServiceClient tables)
{
    public const string TableName = "Deliveries";

    private const long LastTick = 9_999_999_999_999_999;

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web);

    private readonly TableClient table = tables.GetTableClient(TableName);

    /// <param name="since">When the event happened; with its id it names the row, newest first.</param>
    public async Task Keep(
        string creditor, string subscription, DateTimeOffset since, Delivery delivery, CancellationToken cancellation = default) =>
        await table.UpsertEntityAsync(
            new TableEntity(Partition(creditor, subscription), Row(since, delivery.EventId))
            {
                ["Json"] = JsonSerializer.Serialize(delivery, Format),
            },
            TableUpdateMode.Replace,
            cancellation);

    public async Task<Delivery?> Find(
        string creditor, string subscription, DateTimeOffset since, string eventId, CancellationToken cancellation = default)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(
            Partition(creditor, subscription), Row(since, eventId), cancellationToken: cancellation);
        return row.HasValue ? Read(row.Value!) : null;
    }

    /// <summary>A page of deliveries, the newest first, and where the next one begins; null after the last.</summary>
    public async Task<(IReadOnlyList<Delivery> Deliveries, string? Next)> Page(
        CanonicalId creditor, CanonicalId subscription, int size, string? from, CancellationToken cancellation = default)
    {
        var partition = Partition(creditor.Value, subscription.Value);
        var pages = table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {partition}"), size, cancellationToken: cancellation);
        await foreach (var page in pages.AsPages(from, size).ConfigureAwait(false))
        {
            return ([.. page.Values.Select(Read)], page.ContinuationToken);
        }

        return ([], null);
    }

    private static Delivery Read(TableEntity row) => JsonSerializer.Deserialize<Delivery>(row.GetString("Json"), Format)!;

    private static string Partition(string creditor, string subscription) => $"{creditor}|{RowKeys.Escape(subscription)}";

    private static string Row(DateTimeOffset since, string eventId) => string.Create(
        CultureInfo.InvariantCulture, $"{LastTick - since.ToUnixTimeMilliseconds():D16}|{RowKeys.Escape(eventId)}");
}
