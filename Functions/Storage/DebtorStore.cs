using System.Text.Json;
using System.Text.Json.Serialization;
using Azure.Data.Tables;
using Receivables.Domain;

namespace Receivables.Functions.Storage;

/// <summary>Debtors of a creditor, as last told.</summary>
public sealed class DebtorStore(TableServiceClient tables)
{
    public const string TableName = "Debtors";

    private const string Facts = "debtor";

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private readonly TableClient table = tables.GetTableClient(TableName);

    public static string Partition(CanonicalId creditor, CanonicalId debtor) => $"{creditor}|{debtor}";

    private readonly Recent<Debtor> recent = new();

    /// <summary>As <see cref="Find"/>, but possibly as it stood a few seconds ago.</summary>
    public Task<Debtor?> Known(CanonicalId creditor, CanonicalId debtor, CancellationToken cancellation = default) =>
        recent.Of(Partition(creditor, debtor), () => Find(creditor, debtor, cancellation));

    public async Task<Debtor?> Find(CanonicalId creditor, CanonicalId debtor, CancellationToken cancellation = default)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(
            Partition(creditor, debtor), Facts, cancellationToken: cancellation);
        return row.HasValue ? JsonSerializer.Deserialize<Debtor>(row.Value!.GetString("Json"), Format) : null;
    }

    public async Task Keep(CanonicalId creditor, Debtor debtor, CancellationToken cancellation = default)
    {
        var partition = Partition(creditor, CanonicalId.Of(debtor.Id));
        await table.UpsertEntityAsync(
            new TableEntity(partition, Facts) { ["Json"] = JsonSerializer.Serialize(debtor, Format) },
            TableUpdateMode.Replace,
            cancellation);
        recent.Forget(partition);
    }
}
