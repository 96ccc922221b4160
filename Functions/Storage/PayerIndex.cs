using Azure.Data.Tables;
using Receivables.Domain;

namespace Receivables.Functions.Storage;

/// <summary>
/// What certain payments taught about a creditor's payers: which account pays for which debtor, and which mark the bank
/// gave which payment. Keys hold hashes, so that no account or name stands in them.
/// </summary>
public sealed class PayerIndex(TableServiceClient tables)
{
    /// <summary>An account that paid for more debtors than this, such as an employer's or a bailiff's, proves nothing.</summary>
    private const int MostDebtors = 5;

    private readonly TableClient table = tables.GetTableClient(PaymentStore.TableName);

    /// <summary>Learns from a payment whose debtor is certain.</summary>
    public async Task Learn(CanonicalId creditor, StoredPayment payment, CancellationToken cancellation = default)
    {
        var partition = Partition(creditor);
        var rows = new List<TableEntity>();
        if (payment is { PayerIban: { Length: > 0 } iban, Debtor: { } debtor })
        {
            rows.Add(new TableEntity(partition, $"{Account(iban)}{debtor}") { ["Debtor"] = debtor });
        }

        if (payment.EndToEndId is { Length: > 0 } mark)
        {
            var id = CanonicalId.Of(payment.Id).Value;
            rows.Add(new TableEntity(partition, $"{Mark(mark)}{id}") { ["Payment"] = id });
        }

        if (rows.Count > 0)
        {
            await table.SubmitTransactionAsync(
                rows.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row)), cancellation);
        }
    }

    /// <summary>The debtors that were paid for from that account.</summary>
    public Task<IReadOnlyList<CanonicalId>> DebtorsOf(
        CanonicalId creditor, string iban, CancellationToken cancellation = default) =>
        Find(creditor, Account(iban), "Debtor", cancellation);

    /// <summary>The payments that bore that mark.</summary>
    public Task<IReadOnlyList<CanonicalId>> PaymentsOf(
        CanonicalId creditor, string mark, CancellationToken cancellation = default) =>
        Find(creditor, Mark(mark), "Payment", cancellation);

    private async Task<IReadOnlyList<CanonicalId>> Find(
        CanonicalId creditor, string prefix, string property, CancellationToken cancellation)
    {
        var (partition, last) = (Partition(creditor), $"{prefix[..^1]}}}");
        var found = new List<CanonicalId>();
        await foreach (var row in table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {prefix} and RowKey lt {last}"),
            MostDebtors + 1,
            cancellationToken: cancellation))
        {
            if (CanonicalId.TryParse(row.GetString(property), out var id))
            {
                found.Add(id);
            }

            if (found.Count > MostDebtors)
            {
                break;
            }
        }

        return found;
    }

    private static string Partition(CanonicalId creditor) => $"{creditor}|x";

    private static string Account(string iban) => $"i|{Hash(iban)}|";

    private static string Mark(string mark) => $"e|{Hash(mark)}|";

    private static string Hash(string text) =>
        StableHash.Name(string.Concat(text.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant())[..32];
}
