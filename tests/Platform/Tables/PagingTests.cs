using Azure;
using Azure.Data.Tables;
using Receivables.Local.MemoryStorage;
using Receivables.Platform.Tests.Storage;

namespace Receivables.Platform.Tests.Tables;

/// <summary>
/// Long results: https://learn.microsoft.com/rest/api/storageservices/query-timeout-and-pagination,
/// https://learn.microsoft.com/dotnet/azure/sdk/pagination.
/// </summary>
public sealed class PagingTests
{
    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Pages_hold_as_many_rows_as_asked(string transport)
    {
        var table = await TestTable.Filled(transport, "p", "1", "2", "3", "4", "5");

        Assert.Equal([2, 2, 1], await Sizes(table.QueryAsync<TableEntity>(maxPerPage: 2)));
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Page_of_exactly_all_rows_has_no_successor(string transport)
    {
        var table = await TestTable.Filled(transport, "p", "1", "2", "3");

        Assert.Equal([3], await Sizes(table.QueryAsync<TableEntity>(maxPerPage: 3)));
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Empty_result_is_one_empty_page(string transport)
    {
        var table = await TestTable.New(transport);

        Assert.Equal([0], await Sizes(table.QueryAsync<TableEntity>()));
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Page_holds_a_thousand_rows_without_being_asked(string transport)
    {
        var table = await TestTable.New(transport);
        foreach (var chunk in Enumerable.Range(0, 1001).Chunk(100))
        {
            await table.SubmitTransactionAsync(chunk.Select(number => new TableTransactionAction(
                TableTransactionActionType.Add, new TableEntity("p", $"{number:D5}"))));
        }

        Assert.Equal([1000, 1], await Sizes(table.QueryAsync<TableEntity>()));
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Token_resumes_behind_its_page(string transport)
    {
        var table = await TestTable.Filled(transport, "it's é", "a", "b'", "c d", "é", "日");
        var query = table.QueryAsync<TableEntity>(row => row.PartitionKey == "it's é");
        string? token = null;
        await foreach (var page in query.AsPages(pageSizeHint: 2))
        {
            token = page.ContinuationToken;
            break;
        }

        var rest = new List<string>();
        await foreach (var page in table.QueryAsync<TableEntity>(row => row.PartitionKey == "it's é").AsPages(token))
        {
            rest.AddRange(page.Values.Select(row => row.RowKey));
        }

        Assert.Equal(["c d", "é", "日"], rest);
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Pages_run_on_over_partitions(string transport)
    {
        var table = await TestTable.New(transport);
        foreach (var partition in (string[])["a", "b", "c"])
        {
            await table.AddEntityAsync(new TableEntity(partition, "1"));
            await table.AddEntityAsync(new TableEntity(partition, "2"));
        }

        var rows = new List<string>();
        await foreach (var row in table.QueryAsync<TableEntity>(maxPerPage: 3))
        {
            rows.Add(row.PartitionKey + row.RowKey);
        }

        Assert.Equal(["a1", "a2", "b1", "b2", "c1", "c2"], rows);
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Rows_that_change_between_pages_are_neither_lost_nor_doubled(string transport)
    {
        var table = await TestTable.Filled(transport, "p", "1", "3", "5", "7");
        var seen = new List<string>();
        await foreach (var page in table.QueryAsync<TableEntity>(maxPerPage: 2).AsPages())
        {
            seen.AddRange(page.Values.Select(row => row.RowKey));
            await table.UpsertEntityAsync(new TableEntity("p", "2"));
            await table.DeleteEntityAsync("p", "3");
        }

        Assert.Equal(["1", "3", "5", "7"], seen);
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Query_sends_nothing_before_it_is_enumerated(string transport)
    {
        var (table, watch) = await TestTable.Watched(transport);
        var before = watch.Counts.Total;

        _ = table.QueryAsync<TableEntity>();

        Assert.Equal(before, watch.Counts.Total);
    }

    [Fact]
    public async Task More_than_a_thousand_rows_a_page_are_refused()
    {
        var table = await TestTable.New(StorageTransports.Memory);

        var refused = await TestTable.Refused(
            () => TestTable.RowKeys(table.QueryAsync<TableEntity>(maxPerPage: 1001)));

        Assert.Equal(400, refused.Status);
    }

    [Fact]
    public async Task Token_of_elsewhere_is_refused()
    {
        var table = await TestTable.New(StorageTransports.Memory);

        var refused = await TestTable.Refused(async () =>
        {
            await foreach (var _ in table.QueryAsync<TableEntity>().AsPages("nonsense token"))
            {
            }
        });

        Assert.Equal(400, refused.Status);
    }

    // The service may break a page off at any row; whoever reads pages must go on until there is no token.
    [Fact]
    public async Task Account_can_break_pages_off_early()
    {
        using var account = MemoryAccount.Create();
        account.MaxRowsPerPage = 2;
        var table = new TableClient(account.ConnectionString, "ledger");
        await table.CreateAsync();
        foreach (var number in Enumerable.Range(1, 5))
        {
            await table.AddEntityAsync(new TableEntity("p", $"{number}"));
        }

        Assert.Equal([2, 2, 1], await Sizes(table.QueryAsync<TableEntity>()));
    }

    private static async Task<List<int>> Sizes(AsyncPageable<TableEntity> query)
    {
        var sizes = new List<int>();
        await foreach (var page in query.AsPages())
        {
            sizes.Add(page.Values.Count);
        }

        return sizes;
    }
}
