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

    public async Task<Debtor?> Find(CanonicalId creditor, CanonicalId debtor, CancellationToken cancellation = default)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(
            Partition(creditor, debtor), Facts, cancellationToken: cancellation);
        return row.HasValue ? JsonSerializer.Deserialize<Debtor>(row.Value!.GetString("Json"), Format) : null;
    }

    public async Task Keep(CanonicalId creditor, Debtor debtor, CancellationToken cancellation = default) =>
        await table.UpsertEntityAsync(
            new TableEntity(Partition(creditor, CanonicalId.Of(debtor.Id)), Facts)
            {
                ["Json"] = JsonSerializer.Serialize(debtor, Format),
            },
            TableUpdateMode.Replace,
            cancellation);
}
