using System.Globalization;
using Azure.Data.Tables;
using Receivables.Domain;

namespace Receivables.Functions.Storage;

/// <summary>Up to which day the entries of each bank account of a creditor are in.</summary>
public sealed class BankFeeds(TableServiceClient tables)
{
    private const string Prefix = "feed|";

    private readonly TableClient table = tables.GetTableClient(CreditorStore.TableName);

    /// <summary>Notes a statement's last day; an older statement never moves the day back.</summary>
    public async Task Note(CanonicalId creditor, Iban account, DateOnly upTo, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(account);
        var row = $"{Prefix}{account.Value}";
        var known = await table.GetEntityIfExistsAsync<TableEntity>(creditor.Value, row, cancellationToken: cancellation);
        if (!known.HasValue || Day(known.Value!) < upTo)
        {
            await table.UpsertEntityAsync(
                new TableEntity(creditor.Value, row) { ["UpTo"] = upTo.ToString("O", CultureInfo.InvariantCulture) },
                TableUpdateMode.Replace,
                cancellation);
        }
    }

    /// <summary>The last day up to which all of the creditor's accounts are known; null where one has no entries.</summary>
    public async Task<DateOnly?> UpTo(Creditor creditor, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(creditor);
        var (partition, last) = (CanonicalId.Of(creditor.Id).Value, "feed}");
        var days = new Dictionary<string, DateOnly>(StringComparer.Ordinal);
        await foreach (var row in table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {Prefix} and RowKey lt {last}"),
            cancellationToken: cancellation))
        {
            days[row.RowKey[Prefix.Length..]] = Day(row);
        }

        var accounts = creditor.Accounts.Select(account => Iban.Parse(account.Iban).Value).ToList();
        return accounts.Count > 0 && accounts.TrueForAll(days.ContainsKey) ? accounts.Min(account => days[account]) : null;
    }

    private static DateOnly Day(TableEntity row) =>
        DateOnly.ParseExact(row.GetString("UpTo"), "O", CultureInfo.InvariantCulture);
}
