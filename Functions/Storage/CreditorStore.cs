using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Azure;
using Azure.Data.Tables;
using Receivables.Domain;

namespace Receivables.Functions.Storage;

/// <summary>Creditors by canonical id: every version is kept, the current one is a row of its own.</summary>
public sealed class CreditorStore(TableServiceClient tables)
{
    public const string TableName = "Creditors";

    private const string Current = "current";

    private const string Proposal = "proposal";

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new MoneyFormat(), new PercentageFormat() },
    };

    private readonly TableClient table = tables.GetTableClient(TableName);

    private readonly Recent<Creditor> recent = new();

    /// <summary>As <see cref="Find"/>, but possibly as it stood a few seconds ago.</summary>
    public Task<Creditor?> Known(CanonicalId id, CancellationToken cancellation = default) =>
        recent.Of(id.Value, () => Find(id, cancellation));

    public async Task<Creditor?> Find(CanonicalId id, CancellationToken cancellation = default)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(id.Value, Current, cancellationToken: cancellation);
        return row.HasValue ? JsonSerializer.Deserialize<Creditor>(row.Value!.GetString("Json"), Format) : null;
    }

    /// <summary>
    /// Keeps a version that follows the current one; false when somebody else was first, who is then to be read.
    /// </summary>
    public async Task<bool> Keep(Creditor creditor, string by, string reason, CancellationToken cancellation = default)
    {
        var id = CanonicalId.Of(creditor.Id).Value;
        var json = JsonSerializer.Serialize(creditor, Format);
        var version = new TableEntity(id, string.Create(CultureInfo.InvariantCulture, $"v{creditor.Version:D10}"))
        {
            ["Json"] = json,
            ["By"] = by,
            ["Reason"] = reason,
        };
        recent.Forget(id);
        try
        {
            await table.SubmitTransactionAsync(
            [
                new(TableTransactionActionType.Add, version),
                new(TableTransactionActionType.UpsertReplace, new TableEntity(id, Current) { ["Json"] = json }),
            ], cancellation);
            recent.Forget(id);
            return true;
        }
        catch (RequestFailedException taken) when (taken.Status == 409)
        {
            return false;
        }
    }

    /// <summary>Every version, oldest first: the audit of who changed what.</summary>
    public async Task<IReadOnlyList<CreditorVersion>> Versions(CanonicalId id, CancellationToken cancellation = default)
    {
        var found = new List<CreditorVersion>();
        await foreach (var row in table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {id.Value} and RowKey ge {"v"} and RowKey lt {"w"}"),
            cancellationToken: cancellation))
        {
            found.Add(new CreditorVersion(
                JsonSerializer.Deserialize<Creditor>(row.GetString("Json"), Format)!,
                row.GetString("By"),
                row.GetString("Reason"),
                row.Timestamp));
        }

        return found;
    }

    /// <summary>Keeps a change that waits for a second person; a later one takes its place.</summary>
    public async Task Propose(CanonicalId id, CreditorProposal proposal, CancellationToken cancellation = default) =>
        await table.UpsertEntityAsync(
            new TableEntity(id.Value, Proposal) { ["Json"] = JsonSerializer.Serialize(proposal, Format) },
            TableUpdateMode.Replace,
            cancellation);

    /// <summary>The change that waits for a second person; null when none does.</summary>
    public async Task<CreditorProposal?> Proposed(CanonicalId id, CancellationToken cancellation = default)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(id.Value, Proposal, cancellationToken: cancellation);
        return row.HasValue ? JsonSerializer.Deserialize<CreditorProposal>(row.Value!.GetString("Json"), Format) : null;
    }
}
