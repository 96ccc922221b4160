using Azure.Data.Tables;
using Receivables.Domain;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Reading;

/// <summary>
/// Reads pages of the read model. Whatever the number of invoices, a page takes at most three requests here and gives at
/// most a hundred rows; where a filter finds few, a page may be short and still have a next one.
/// </summary>
public sealed class Lists(TableServiceClient tables)
{
    /// <summary>Rows of one page.</summary>
    public const int PageSize = 100;

    private const int MostRequests = 3;

    private readonly TableClient table = tables.GetTableClient(ReadModel.TableName);

    /// <summary>Open items of a creditor, by debtor; or those of one debtor. The filter is one of the storage's columns.</summary>
    internal Task<Paged<Item>> Items(
        CanonicalId creditor, CanonicalId? debtor, string? filter, PageMark mark, CancellationToken cancellation,
        string kind = ReadRows.Open) =>
        debtor is { } one
            ? Page<Item>([Shards.Of(creditor, one)], $"{kind}{one}|", filter, mark, cancellation)
            : Page<Item>(Shards.Of(creditor), kind, filter, mark, cancellation);

    /// <summary>Items whose number, debtor's name or payment reference begins so; nearest first.</summary>
    internal async Task<Paged<Item>> Found(
        CanonicalId creditor, string text, string? filter, CancellationToken cancellation)
    {
        var prefix = ReadRows.Search + ReadRows.Term(text);
        var found = await Task.WhenAll(Shards.Of(creditor).Select(shard =>
            One<Item>(shard, prefix, prefix + "}", filter, null, PageSize / Shards.Count * 2, cancellation)));
        var items = found.SelectMany(page => page.Items).DistinctBy(item => item.Number).Take(PageSize);
        return new Paged<Item>([.. items], null);
    }

    internal Task<Paged<DebtorTotals>> Debtors(CanonicalId creditor, PageMark mark, CancellationToken cancellation) =>
        Page<DebtorTotals>(Shards.Of(creditor), ReadRows.Debtor, null, mark, cancellation);

    internal async Task<DebtorTotals?> Debtor(CanonicalId creditor, CanonicalId debtor, CancellationToken cancellation)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(
            Shards.Of(creditor, debtor), ReadRows.OfDebtor(debtor), cancellationToken: cancellation);
        return row.HasValue ? Batch.Json<DebtorTotals>(row.Value!) : null;
    }

    /// <summary>The debtor whom a message went to; null for a message that never left.</summary>
    public async Task<CanonicalId?> DebtorOf(CanonicalId creditor, string message, CancellationToken cancellation)
    {
        var found = await Task.WhenAll(Shards.Of(creditor).Select(shard => table.GetEntityIfExistsAsync<TableEntity>(
            shard, $"{ReadRows.Message}{RowKeys.Escape(message)}", cancellationToken: cancellation)));
        return found.FirstOrDefault(row => row.HasValue) is { Value: { } row }
            ? CanonicalId.Of(Batch.Json<MessageOwner>(row).Debtor)
            : null;
    }

    /// <summary>What waits for people, longest first. The mark is the last key of the page before.</summary>
    internal async Task<Paged<WorkItem>> Work(CanonicalId creditor, PageMark mark, CancellationToken cancellation)
    {
        var first = mark.Token is { } last ? last + "\u0001" : ReadRows.Work;
        var each = PageSize * 2 / Shards.Count;
        var pages = await Task.WhenAll(Shards.Of(creditor).Select(shard =>
            Rows(shard, first, ReadRows.After(ReadRows.Work), null, null, each, cancellation)));
        var rows = pages.SelectMany(page => page.Rows).OrderBy(row => row.RowKey, StringComparer.Ordinal).ToList();
        var shown = rows.Take(each).ToList();
        var isMore = rows.Count > shown.Count || pages.Any(page => page.Next is not null);
        return new Paged<WorkItem>(
            [.. shown.Select(Batch.Json<WorkItem>)], isMore && shown.Count > 0 ? new PageMark(0, shown[^1].RowKey).Write() : null);
    }

    /// <summary>The totals of the months from one to another, both inclusive, of every shard.</summary>
    internal async Task<IReadOnlyList<(DateOnly Month, MonthTotals Totals)>> Months(
        CanonicalId creditor, DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        var (first, last) = (ReadRows.OfMonth(from), ReadRows.OfMonth(to) + "~");
        var pages = await Task.WhenAll(Shards.Of(creditor).Select(shard => Rows(shard, first, last, null, null, 200, cancellation)));
        return [.. pages.SelectMany(page => page.Rows).Select(row => (
            DateOnly.ParseExact(row.RowKey[ReadRows.Month.Length..] + "01", "yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture),
            Batch.Json<MonthTotals>(row)))];
    }

    private async Task<Paged<T>> Page<T>(
        IReadOnlyList<string> shards, string prefix, string? filter, PageMark mark, CancellationToken cancellation)
    {
        var items = new List<T>();
        for (var requests = 0; requests < MostRequests && mark.Shard < shards.Count && items.Count < PageSize; requests++)
        {
            var page = await One<T>(
                shards[mark.Shard], prefix, ReadRows.After(prefix), filter, mark.Token, PageSize - items.Count, cancellation);
            items.AddRange(page.Items);
            mark = page.Next is null ? new PageMark(mark.Shard + 1, null) : mark with { Token = page.Next };
        }

        return new Paged<T>(items, mark.Shard < shards.Count ? mark.Write() : null);
    }

    private async Task<Paged<T>> One<T>(
        string partition, string first, string last, string? filter, string? token, int size, CancellationToken cancellation)
    {
        var (rows, next) = await Rows(partition, first, last, filter, token, size, cancellation);
        return new Paged<T>([.. rows.Select(Batch.Json<T>)], next);
    }

    private async Task<(IReadOnlyList<TableEntity> Rows, string? Next)> Rows(
        string partition, string first, string last, string? filter, string? token, int size, CancellationToken cancellation)
    {
        var range = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {first} and RowKey lt {last}");
        var query = table.QueryAsync<TableEntity>(filter is null ? range : $"{range} and {filter}", size, cancellationToken: cancellation);
        await foreach (var page in query.AsPages(token, size))
        {
            return (page.Values, page.ContinuationToken);
        }

        return ([], null);
    }
}
