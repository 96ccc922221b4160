using System.Collections.Concurrent;
using System.Globalization;
using Azure;
using Azure.Data.Tables;
using Receivables.Domain;

namespace Receivables.Functions.Storage;

/// <summary>
/// The policies that a creditor can choose: those that ship with the product, and its own. A version never changes once
/// kept, because invoices are frozen to it.
/// </summary>
public sealed class PolicyShelf(TableServiceClient tables, PolicyBook shipped)
{
    private readonly TableClient table = tables.GetTableClient(CreditorStore.TableName);

    /// <summary>Versions that were read before; they never change, so they may be kept as long as there is room.</summary>
    private readonly ConcurrentDictionary<string, Policy> read = new(StringComparer.Ordinal);

    public PolicyBook Shipped => shipped;

    /// <summary>The latest version of a policy, or null when there is none.</summary>
    public async Task<Policy?> Find(CanonicalId creditor, string id, CancellationToken cancellation = default)
    {
        if (shipped.Find(id) is { } known)
        {
            return known;
        }

        return CanonicalId.FaultOf(id) is null
            && await Row(creditor, Latest(id), cancellation) is { } row ? PolicyReader.Read(row.GetString("Json")) : null;
    }

    /// <summary>The policy that an invoice is frozen to; versions are never removed, so not finding one is a bug.</summary>
    public async Task<Policy> Get(CanonicalId creditor, string id, int version, CancellationToken cancellation = default)
    {
        if (shipped.Find(id) is not null)
        {
            return shipped.Get(id, version);
        }

        var key = $"{creditor}|{Numbered(id, version)}";
        if (read.TryGetValue(key, out var known))
        {
            return known;
        }

        var row = await Row(creditor, Numbered(id, version), cancellation)
            ?? throw new InvalidOperationException($"Policy {id} v{version} of creditor {creditor} is gone.");
        return read[key] = PolicyReader.Read(row.GetString("Json"));
    }

    /// <summary>The latest of each of the creditor's own policies, as JSON with who kept it.</summary>
    public async Task<IReadOnlyList<(Policy Policy, string Json, string By)>> Own(
        CanonicalId creditor, CancellationToken cancellation = default)
    {
        var (first, last) = ("policy|", "policy}");
        var found = new List<(Policy, string, string)>();
        await foreach (var row in table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {creditor.Value} and RowKey ge {first} and RowKey lt {last}"),
            cancellationToken: cancellation))
        {
            if (row.RowKey.EndsWith("|latest", StringComparison.Ordinal))
            {
                found.Add((PolicyReader.Read(row.GetString("Json")), row.GetString("Json"), row.GetString("By")));
            }
        }

        return found;
    }

    /// <summary>Keeps the next version; false when somebody else was first.</summary>
    public async Task<bool> Keep(
        CanonicalId creditor, Policy policy, string json, string by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(policy);
        try
        {
            await table.SubmitTransactionAsync(
            [
                new(TableTransactionActionType.Add, New(creditor, Numbered(policy.Id, policy.Version), json, by)),
                new(TableTransactionActionType.UpsertReplace, New(creditor, Latest(policy.Id), json, by)),
            ], cancellation);
            return true;
        }
        catch (RequestFailedException taken) when (taken.Status == 409)
        {
            return false;
        }
    }

    /// <summary>A change that waits for a second person; with <paramref name="json"/> null it is only read.</summary>
    public async Task<(string Json, string By)?> Proposal(
        CanonicalId creditor, string id, string? json, string by, CancellationToken cancellation = default)
    {
        var key = $"policy-proposal|{CanonicalId.Of(id)}";
        if (json is not null)
        {
            await table.UpsertEntityAsync(New(creditor, key, json, by), TableUpdateMode.Replace, cancellation);
            return (json, by);
        }

        return await Row(creditor, key, cancellation) is { } row ? (row.GetString("Json"), row.GetString("By")) : null;
    }

    private static TableEntity New(CanonicalId creditor, string key, string json, string by) =>
        new(creditor.Value, key) { ["Json"] = json, ["By"] = by };

    private static string Numbered(string id, int version) =>
        string.Create(CultureInfo.InvariantCulture, $"policy|{CanonicalId.Of(id)}|v{version:D10}");

    private static string Latest(string id) => $"policy|{CanonicalId.Of(id)}|latest";

    private async Task<TableEntity?> Row(CanonicalId creditor, string key, CancellationToken cancellation)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(creditor.Value, key, cancellationToken: cancellation);
        return row.HasValue ? row.Value : null;
    }
}
