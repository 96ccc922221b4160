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
        return row.HasValue ? Read(row.Value!) : null;
    }

    /// <summary>
    /// Changes what stands for the debtor (holds, circumstances) together with the act that did it; null when that act
    /// is recorded already, and the tag is stale when false.
    /// </summary>
    public async Task<bool> Stand(
        CanonicalId creditor, CanonicalId debtor, IReadOnlyList<InvoiceEvent> standing, DebtorAct act,
        CancellationToken cancellation = default)
    {
        var partition = Partition(creditor, debtor);
        try
        {
            await table.SubmitTransactionAsync(
            [
                new(TableTransactionActionType.Add, act.Row(partition)),
                new(TableTransactionActionType.UpsertMerge, new TableEntity(partition, Facts) { [Standing] = WriteStanding(standing) }),
            ], cancellation);
            return true;
        }
        catch (TableTransactionFailedException repeated) when (repeated.Status == 409)
        {
            return false;
        }
        finally
        {
            recent.Forget(partition);
        }
    }

    /// <summary>An act on the debtor as recorded; null when there is none of that key.</summary>
    public async Task<DebtorAct?> ActOf(
        CanonicalId creditor, CanonicalId debtor, string key, CancellationToken cancellation = default)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(
            Partition(creditor, debtor), DebtorAct.RowOf(key), cancellationToken: cancellation);
        return row.HasValue ? DebtorAct.Read(row.Value!) : null;
    }

    private const string Standing = "Standing";

    private static Debtor Read(TableEntity row)
    {
        var debtor = JsonSerializer.Deserialize<Debtor>(row.GetString("Json"), Format)!;
        return row.GetString(Standing) is { Length: > 0 } standing ? debtor with { Standing = ReadStanding(standing) } : debtor;
    }

    private static string WriteStanding(IEnumerable<InvoiceEvent> standing) =>
        JsonSerializer.Serialize(standing.Select(fact => EventFormat.Write(fact)).Select(fact => new[] { fact.Type, fact.Json }));

    private static IReadOnlyList<InvoiceEvent> ReadStanding(string json) =>
        [.. JsonSerializer.Deserialize<string[][]>(json)!.Select(fact => EventFormat.Read(fact[0], fact[1]))];

    public async Task Keep(CanonicalId creditor, Debtor debtor, CancellationToken cancellation = default)
    {
        var partition = Partition(creditor, CanonicalId.Of(debtor.Id));
        await table.UpsertEntityAsync(
            new TableEntity(partition, Facts) { ["Json"] = JsonSerializer.Serialize(debtor, Format) },
            TableUpdateMode.Merge,
            cancellation);
        recent.Put(partition, debtor);
    }
}
