using System.Globalization;
using Azure;
using Azure.Data.Tables;
using Receivables.Domain;

namespace Receivables.Functions.Storage;

/// <summary>
/// Credit that a debtor has with a creditor: paid too much, credited too much, or invoiced below zero. Nobody is dunned
/// for less than their credit.
/// </summary>
public sealed class DebtorCredits(TableServiceClient tables)
{
    public const string TableName = "DebtorCredits";

    private readonly TableClient table = tables.GetTableClient(TableName);

    /// <summary>Sets what is left of one source of credit; nothing left removes it.</summary>
    public async Task Set(
        CanonicalId creditor, CanonicalId debtor, DebtorCredit credit, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(credit);
        var (partition, row) = (Partition(creditor, debtor), Row(credit));
        if (!credit.Left.IsPositive)
        {
            await table.DeleteEntityAsync(partition, row, ETag.All, cancellation);
            return;
        }

        await table.UpsertEntityAsync(
            new TableEntity(partition, row)
            {
                ["Kind"] = credit.Kind,
                ["Source"] = credit.Source,
                ["Cents"] = credit.Left.Cents,
                ["Currency"] = credit.Left.Currency.Code,
                ["Day"] = credit.On.ToString("O", CultureInfo.InvariantCulture),
            },
            TableUpdateMode.Replace,
            cancellation);
    }

    /// <summary>Every credit of the debtor that is left.</summary>
    public async Task<IReadOnlyList<DebtorCredit>> Of(
        CanonicalId creditor, CanonicalId debtor, CancellationToken cancellation = default)
    {
        var partition = Partition(creditor, debtor);
        var found = new List<DebtorCredit>();
        await foreach (var row in table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {partition}"), cancellationToken: cancellation))
        {
            found.Add(new DebtorCredit(
                row.GetString("Kind"),
                row.GetString("Source"),
                new Money(row.GetInt64("Cents")!.Value, new Currency(row.GetString("Currency"))),
                DateOnly.ParseExact(row.GetString("Day"), "O", CultureInfo.InvariantCulture)));
        }

        return found;
    }

    private static string Partition(CanonicalId creditor, CanonicalId debtor) => $"{creditor}|{debtor}";

    private static string Row(DebtorCredit credit) => $"{credit.Kind}|{RowKeys.Escape(credit.Source)}";
}
