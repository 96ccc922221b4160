using System.Globalization;
using Azure.Data.Tables;
using Receivables.Domain;
using Receivables.Functions.Reading;

namespace Receivables.Functions.Storage;

/// <summary>
/// Read models made from the ledger: each row carries the ledger version it was made from, and an older version never
/// overwrites a newer one, so projecting twice or out of order is harmless.
/// </summary>
public sealed class Projections(TableServiceClient tables, ReadModel readModel)
{
    public const string ReferencesTable = "References";

    /// <summary>A key that fits more invoices than this proves nothing about any of them.</summary>
    private const int MostFound = 50;

    private readonly TableClient items = tables.GetTableClient(ReadModel.TableName);
    private readonly TableClient references = tables.GetTableClient(ReferencesTable);

    /// <summary>Brings every read model of the invoice up to the ledger as read.</summary>
    public async Task Project(InvoiceLedger ledger, CancellationToken cancellation = default)
    {
        if (ledger.IsNew)
        {
            await references.SubmitTransactionAsync(
                SearchRows(ledger).Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row)),
                cancellation);
        }

        await readModel.Project(ledger, cancellation);
    }

    /// <summary>The invoices that a payment reference names; more than one where a creditor used it twice.</summary>
    public Task<IReadOnlyList<InvoiceId>> ByReference(
        CanonicalId creditor, string reference, CancellationToken cancellation = default) =>
        Plain(reference).Length == 0
            ? Task.FromResult<IReadOnlyList<InvoiceId>>([])
            : Search(creditor, $"r|{RowKeys.Escape(Plain(reference))}|", cancellation);

    /// <summary>The invoices that were registered for exactly that sum; what is open on them may be less by now.</summary>
    public Task<IReadOnlyList<InvoiceId>> ByAmount(
        CanonicalId creditor, Money amount, CancellationToken cancellation = default) =>
        Search(creditor, AmountKey(amount), cancellation);

    /// <summary>The invoices that were to be collected under that mandate.</summary>
    public Task<IReadOnlyList<InvoiceId>> ByMandate(
        CanonicalId creditor, string mandate, CancellationToken cancellation = default) =>
        Search(creditor, $"m|{RowKeys.Escape(Plain(mandate))}|", cancellation);

    /// <summary>Notes a debtor's name, as a hash, so that payments in that name can be suggested.</summary>
    public async Task Name(
        CanonicalId creditor, CanonicalId debtor, string name, CancellationToken cancellation = default) =>
        await references.UpsertEntityAsync(
            new TableEntity($"{creditor}|r", $"{NameKey(name)}{debtor}") { ["Number"] = debtor.Value },
            TableUpdateMode.Replace,
            cancellation);

    /// <summary>The debtors of that name.</summary>
    public async Task<IReadOnlyList<CanonicalId>> ByName(
        CanonicalId creditor, string name, CancellationToken cancellation = default) =>
        [.. (await Search(creditor, NameKey(name), cancellation)).Select(found => found.Number)];

    private async Task<IReadOnlyList<InvoiceId>> Search(
        CanonicalId creditor, string prefix, CancellationToken cancellation)
    {
        var found = new List<InvoiceId>();
        var (partition, last) = ($"{creditor}|r", $"{prefix[..^1]}}}");
        await foreach (var row in references.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {prefix} and RowKey lt {last}"),
            MostFound,
            cancellationToken: cancellation))
        {
            found.Add(InvoiceId.Canonical(creditor.Value, row.GetString("Number")));
            if (found.Count == MostFound)
            {
                break;
            }
        }

        return found;
    }

    /// <summary>The invoices of a debtor that are open, oldest due day first.</summary>
    public async Task<IReadOnlyList<InvoiceId>> OpenOf(
        CanonicalId creditor, CanonicalId debtor, CancellationToken cancellation = default)
    {
        var partition = Shards.Of(creditor, debtor);
        var (first, last) = ($"{ReadRows.Open}{debtor}|", ReadRows.After($"{ReadRows.Open}{debtor}|"));
        var rows = new List<TableEntity>();
        await foreach (var row in items.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {first} and RowKey lt {last}"),
            cancellationToken: cancellation))
        {
            rows.Add(row);
        }

        return [.. rows.OrderBy(row => row.GetString("DueDate"), StringComparer.Ordinal)
            .Select(row => InvoiceId.Canonical(creditor.Value, row.GetString("Number")))];
    }

    private static string Plain(string reference) =>
        string.Concat(reference.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();

    /// <summary>What a payment can find the invoice by: reference, sum, mandate. One transaction, one request.</summary>
    private static IEnumerable<TableEntity> SearchRows(InvoiceLedger ledger)
    {
        var facts = ledger.State.Facts;
        string?[] keys =
        [
            $"r|{RowKeys.Escape(Plain(facts.PaymentReference))}|",
            (facts.Principal - facts.Prepaid).IsPositive ? AmountKey(facts.Principal - facts.Prepaid) : null,
            facts.DirectDebitMandate is { Length: > 0 } mandate ? $"m|{RowKeys.Escape(Plain(mandate))}|" : null,
        ];
        return keys.OfType<string>().Select(key => new TableEntity($"{ledger.Id.Creditor}|r", $"{key}{ledger.Id.Number}")
        {
            ["Number"] = ledger.Id.Number.Value,
        });
    }

    private static string AmountKey(Money amount) =>
        string.Create(CultureInfo.InvariantCulture, $"a|{amount.Currency}{amount.Cents:D15}|");

    private static string NameKey(string name) => $"n|{StableHash.Name(Plain(name))[..32]}|";
}
