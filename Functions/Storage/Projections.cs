using System.Globalization;
using Azure.Data.Tables;
using Receivables.Domain;

namespace Receivables.Functions.Storage;

/// <summary>
/// Read models made from the ledger: each row carries the ledger version it was made from, and an older version never
/// overwrites a newer one, so projecting twice or out of order is harmless.
/// </summary>
public sealed class Projections(TableServiceClient tables)
{
    public const string OpenItemsTable = "OpenItems";

    public const string ReferencesTable = "References";

    private readonly TableClient openItems = tables.GetTableClient(OpenItemsTable);
    private readonly TableClient references = tables.GetTableClient(ReferencesTable);

    /// <summary>Brings every read model of the invoice up to the ledger as read.</summary>
    public async Task Project(InvoiceLedger ledger, CancellationToken cancellation = default)
    {
        if (ledger.Version == 1)
        {
            await references.UpsertEntityAsync(Reference(ledger), TableUpdateMode.Replace, cancellation);
        }

        await openItems.UpsertEntityAsync(OpenItem(ledger), TableUpdateMode.Replace, cancellation);
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
        var partition = $"{creditor}|{debtor}";
        var rows = new List<TableEntity>();
        await foreach (var row in openItems.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {partition} and IsOpen eq {true}"),
            cancellationToken: cancellation))
        {
            rows.Add(row);
        }

        return [.. rows.OrderBy(row => row.GetString("DueDate"), StringComparer.Ordinal)
            .Select(row => InvoiceId.Canonical(creditor.Value, row.RowKey))];
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

    private static TableEntity OpenItem(InvoiceLedger ledger)
    {
        var invoice = ledger.State;
        return new TableEntity($"{ledger.Id.Creditor}|{CanonicalId.Of(invoice.Facts.Debtor)}", ledger.Id.Number.Value)
        {
            ["Version"] = ledger.Version,
            ["IsOpen"] = invoice.Ending is InvoiceEnding.None or InvoiceEnding.HandedOver,
            ["Number"] = invoice.Facts.Number,
            ["DueDate"] = invoice.DueDate.ToString("O", CultureInfo.InvariantCulture),
            ["PrincipalOpen"] = invoice.Money.PrincipalOpen.Cents,
            ["CostsOpen"] = invoice.Money.CostsOpen.Cents,
            ["Ending"] = invoice.Ending.ToString(),
        };
    }
}
