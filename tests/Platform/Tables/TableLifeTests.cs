using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using Receivables.Platform.Tests.Storage;

namespace Receivables.Platform.Tests.Tables;

/// <summary>
/// Tables as a whole: https://learn.microsoft.com/rest/api/storageservices/create-table,
/// https://learn.microsoft.com/rest/api/storageservices/delete-table,
/// https://learn.microsoft.com/dotnet/api/azure.data.tables.tableserviceclient.
/// </summary>
public sealed class TableLifeTests
{
    public static TheoryData<string, string> UnlawfulNames => StorageTransports.Each(
        "ab", new string('a', 64), "2invoices", "open-items", "open items", "tables");

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Created_table_answers_with_its_name(string transport)
    {
        var service = await TestTable.NewService(transport);

        var created = await service.GetTableClient("ledger").CreateAsync();

        Assert.Equal("ledger", created.Value.Name);
        Assert.InRange(created.GetRawResponse().Status, 201, 204);
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Second_creation_is_refused(string transport)
    {
        var table = await TestTable.New(transport);

        var refused = await TestTable.Refused(() => table.CreateAsync());

        Assert.Equal(409, refused.Status);
        Assert.Equal(TableErrorCode.TableAlreadyExists, refused.ErrorCode);
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Names_do_not_distinguish_case(string transport)
    {
        var service = await TestTable.NewService(transport);
        await service.CreateTableAsync("ledger");

        var refused = await TestTable.Refused(() => service.CreateTableAsync("LEDGER"));
        await service.GetTableClient("Ledger").AddEntityAsync(new TableEntity("p", "r"));

        Assert.Equal(409, refused.Status);
        Assert.Equal("r", (await service.GetTableClient("ledger").GetEntityAsync<TableEntity>("p", "r")).Value.RowKey);
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Creation_if_missing_is_quiet_about_a_table_that_exists(string transport)
    {
        var table = await TestTable.New(transport);

        var again = await table.CreateIfNotExistsAsync();

        Assert.Equal("ledger", again.Value.Name);
        Assert.Equal(409, again.GetRawResponse().Status);
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Creation_if_missing_creates_the_missing(string transport)
    {
        var service = await TestTable.NewService(transport);

        await service.CreateTableIfNotExistsAsync("ledger");

        Assert.Equal(["ledger"], await Names(service.QueryAsync()));
    }

    [Theory, MemberData(nameof(UnlawfulNames))]
    public async Task Unlawful_name_is_refused(string transport, string name)
    {
        var service = await TestTable.NewService(transport);

        var refused = await TestTable.Refused(() => service.CreateTableAsync(name));

        Assert.Equal(400, refused.Status);
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Empty_name_is_refused_before_any_request(string transport)
    {
        var service = await TestTable.NewService(transport);

        Assert.Throws<ArgumentException>(() => service.GetTableClient(""));
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Deleted_table_is_gone_with_its_rows(string transport)
    {
        var table = await TestTable.Filled(transport, "p", "r");

        var deleted = await table.DeleteAsync();
        var refused = await TestTable.Refused(() => table.GetEntityAsync<TableEntity>("p", "r"));

        Assert.Equal(204, deleted.Status);
        Assert.Equal(404, refused.Status);
        Assert.Equal(TableErrorCode.TableNotFound, refused.ErrorCode);
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Deletion_of_a_missing_table_is_quiet(string transport)
    {
        var service = await TestTable.NewService(transport);

        Assert.Equal(404, (await service.DeleteTableAsync("missing")).Status);
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Table_that_is_created_again_is_empty(string transport)
    {
        var table = await TestTable.Filled(transport, "p", "r");
        await table.DeleteAsync();

        await table.CreateAsync();

        Assert.Empty(await TestTable.RowKeys(table.QueryAsync<TableEntity>()));
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Tables_are_listed_in_the_order_of_their_names(string transport)
    {
        var service = await TestTable.NewService(transport);
        foreach (var name in (string[])["payments", "ledger", "worklist"])
        {
            await service.CreateTableAsync(name);
        }

        Assert.Equal(["ledger", "payments", "worklist"], await Names(service.QueryAsync()));
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Tables_are_found_by_name(string transport)
    {
        var service = await TestTable.NewService(transport);
        await service.CreateTableAsync("ledger");
        await service.CreateTableAsync("payments");
        var wanted = "payments";

        Assert.Equal(["payments"], await Names(service.QueryAsync(table => table.Name == wanted)));
        Assert.Equal(["payments"], await Names(service.QueryAsync((FormattableString)$"TableName eq {wanted}")));
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Tables_are_listed_page_by_page(string transport)
    {
        var service = await TestTable.NewService(transport);
        foreach (var number in Enumerable.Range(1, 5))
        {
            await service.CreateTableAsync($"table{number}");
        }

        var pages = new List<int>();
        await foreach (var page in service.QueryAsync(maxPerPage: 2).AsPages())
        {
            pages.Add(page.Values.Count);
        }

        Assert.Equal([2, 2, 1], pages);
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Accounts_do_not_see_each_others_tables(string transport)
    {
        await TestTable.New(transport);

        Assert.Empty(await Names((await TestTable.NewService(transport)).QueryAsync()));
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Synchronous_calls_do_the_same(string transport)
    {
        var service = await TestTable.NewService(transport);

        var table = service.GetTableClient("ledger");
        table.Create();
        table.AddEntity(new TableEntity("p", "r"));
        var read = table.GetEntity<TableEntity>("p", "r");
        table.UpsertEntity(new TableEntity("p", "s"));
        table.UpdateEntity(new TableEntity("p", "s") { ["A"] = 1 }, ETag.All);
        table.SubmitTransaction([new(TableTransactionActionType.Add, new TableEntity("p", "t"))]);
        table.DeleteEntity("p", "r");

        Assert.Equal("r", read.Value.RowKey);
        Assert.Equal(["s", "t"], table.Query<TableEntity>().Select(row => row.RowKey));
        Assert.False(table.GetEntityIfExists<TableEntity>("p", "r").HasValue);
        Assert.Equal(["ledger"], service.Query().Select(item => item.Name));
    }

    private static async Task<string[]> Names(AsyncPageable<TableItem> tables)
    {
        var names = new List<string>();
        await foreach (var table in tables)
        {
            names.Add(table.Name);
        }

        return [.. names];
    }
}
