using Receivables.Domain;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Reading;

/// <summary>
/// Where the read model of a creditor lies: a few partitions, by a hash of the debtor, so that an invoice, its debtor and
/// the totals that they count in change in one transaction, and a total is read with one request a partition.
/// </summary>
internal static class Shards
{
    /// <summary>A million open invoices make a third of a million rows a partition.</summary>
    public const int Count = 3;

    public static IReadOnlyList<string> Of(CanonicalId creditor) =>
        [.. Enumerable.Range(0, Count).Select(shard => $"{creditor}|{shard}")];

    public static string Of(CanonicalId creditor, CanonicalId debtor) =>
        $"{creditor}|{StableHash.Of(debtor.Value) % Count}";
}
