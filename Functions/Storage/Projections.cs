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

    private readonly TableClient items = tables.GetTableClient(ReadModel.TableName);
    private readonly TableClient references = tables.GetTableClient(ReferencesTable);

    /// <summary>Brings every read model of the invoice up to the ledger as read.</summary>
    public async Task Project(InvoiceLedger ledger, CancellationToken cancellation = default)
    {
        if (ledger.Version == 1)
        {
            await references.UpsertEntityAsync(Reference(ledger), TableUpdateMode.Replace, cancellation);
        }

        await readModel.Project(ledger, cancellation);
    }

    /// <summary>The invoices that a payment reference names; more than one where a creditor used it twice.</summary>
    public async Task<IReadOnlyList<InvoiceId>> ByReference(
        CanonicalId creditor, string reference, CancellationToken cancellation = default)
    {
        var found = new List<InvoiceId>();
        var (partition, prefix) = ($"{creditor}|r", RowKeys.Escape(Plain(reference)) + "|");
        var last = prefix + "~";
        await foreach (var row in references.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {prefix} and RowKey lt {last}"),
            cancellationToken: cancellation))
        {
            found.Add(InvoiceId.Canonical(creditor.Value, row.GetString("Number")));
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

    private static TableEntity Reference(InvoiceLedger ledger) =>
        new(
            $"{ledger.Id.Creditor}|r",
            $"{RowKeys.Escape(Plain(ledger.State.Facts.PaymentReference))}|{ledger.Id.Number}")
        {
            ["Number"] = ledger.Id.Number.Value,
        };
}
