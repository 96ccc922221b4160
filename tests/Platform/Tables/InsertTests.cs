using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using Receivables.Platform.Tests.Storage;

namespace Receivables.Platform.Tests.Tables;

/// <summary>
/// Insertion and reading of single rows: https://learn.microsoft.com/rest/api/storageservices/insert-entity,
/// https://learn.microsoft.com/dotnet/api/azure.data.tables.tableclient.getentityifexistsasync.
/// </summary>
public sealed class InsertTests
{
    public static TheoryData<string, string> UnusualKeys => StorageTransports.Each(
        "", "it's", "''", "a b", "a+b", "100%", "%41", "é ë ß €", "日本", "😀", "a&b=c", "(x)", "a,b", "..", "{id}",
        "\"q\"");

    public static TheoryData<string, string> UnlawfulKeys => StorageTransports.Each(
        "a/b", "a\\b", "a#b", "a?b", "a\tb", "a\u0081b");

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Inserted_row_is_read_back(string transport)
    {
        var table = await TestTable.New(transport);
        await table.AddEntityAsync(new TableEntity("p", "r") { ["Text"] = "hello", ["Number"] = 7 });

        var row = (await table.GetEntityAsync<TableEntity>("p", "r")).Value;

        Assert.Equal(("p", "r"), (row.PartitionKey, row.RowKey));
        Assert.Equal(("hello", 7), (row.GetString("Text"), row.GetInt32("Number")));
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Insertion_answers_with_the_version_that_a_reader_sees(string transport)
    {
        var table = await TestTable.New(transport);

        var inserted = await table.AddEntityAsync(new TableEntity("p", "r"));
        var read = await table.GetEntityAsync<TableEntity>("p", "r");

        Assert.Equal(204, inserted.Status);
        Assert.Equal(inserted.Headers.ETag, read.Value.ETag);
        Assert.Equal(inserted.Headers.ETag, read.GetRawResponse().Headers.ETag);
        Assert.StartsWith("W/\"datetime'", read.Value.ETag.ToString(), StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Service_stamps_the_row_whatever_the_client_sends(string transport)
    {
        var table = await TestTable.New(transport);
        var begin = TimeProvider.System.GetUtcNow().AddMinutes(-1);
        var sent = new TableEntity("p", "r") { Timestamp = new DateTimeOffset(2001, 1, 1, 0, 0, 0, TimeSpan.Zero) };

        await table.AddEntityAsync(sent);

        Assert.InRange(
            (await table.GetEntityAsync<TableEntity>("p", "r")).Value.Timestamp!.Value, begin, begin.AddMinutes(10));
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Second_insertion_of_the_same_keys_is_refused_and_changes_nothing(string transport)
    {
        var table = await TestTable.New(transport);
        await table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1 });

        var refused = await TestTable.Refused(() => table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 2 }));

        Assert.Equal(409, refused.Status);
        Assert.Equal(TableErrorCode.EntityAlreadyExists, refused.ErrorCode);
        Assert.Equal(1, (await table.GetEntityAsync<TableEntity>("p", "r")).Value["A"]);
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Keys_distinguish_case(string transport)
    {
        var table = await TestTable.Filled(transport, "p", "a", "A");

        Assert.Equal(["A", "a"], await TestTable.RowKeys(table.QueryAsync<TableEntity>()));
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Same_row_key_lives_in_two_partitions(string transport)
    {
        var table = await TestTable.New(transport);

        await table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1 });
        await table.AddEntityAsync(new TableEntity("q", "r") { ["A"] = 2 });

        Assert.Equal(2, (await table.GetEntityAsync<TableEntity>("q", "r")).Value["A"]);
    }

    [Theory, MemberData(nameof(UnusualKeys))]
    public async Task Keys_may_hold_unusual_characters(string transport, string key)
    {
        var table = await TestTable.New(transport);

        await table.AddEntityAsync(new TableEntity("p" + key, key) { ["A"] = 1 });
        var row = (await table.GetEntityAsync<TableEntity>("p" + key, key)).Value;
        await table.UpdateEntityAsync(new TableEntity("p" + key, key) { ["A"] = 2 }, row.ETag);
        var found = await TestTable.RowKeys(table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter(
            $"PartitionKey eq {"p" + key} and RowKey eq {key}")));
        var deleted = await table.DeleteEntityAsync("p" + key, key);

        Assert.Equal(("p" + key, key), (row.PartitionKey, row.RowKey));
        Assert.Equal([key], found);
        Assert.Equal(204, deleted.Status);
    }

    [Theory, MemberData(nameof(UnlawfulKeys))]
    public async Task Keys_refuse_slashes_hashes_question_marks_and_control_characters(string transport, string key)
    {
        var table = await TestTable.New(transport);

        var byRow = await TestTable.Refused(() => table.AddEntityAsync(new TableEntity("p", key)));
        var byPartition = await TestTable.Refused(() => table.AddEntityAsync(new TableEntity(key, "r")));

        Assert.Equal((400, 400), (byRow.Status, byPartition.Status));
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Keys_have_512_characters_at_most(string transport)
    {
        var table = await TestTable.New(transport);

        await table.AddEntityAsync(new TableEntity("p", new string('k', 512)));
        var refused = await TestTable.Refused(() => table.AddEntityAsync(new TableEntity("p", new string('k', 513))));

        Assert.Equal(400, refused.Status);
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Row_without_a_key_is_refused_before_any_request(string transport)
    {
        var table = await TestTable.New(transport);

        await Assert.ThrowsAsync<ArgumentNullException>(() => table.AddEntityAsync(new TableEntity("p", null!)));
        await Assert.ThrowsAsync<ArgumentNullException>(() => table.AddEntityAsync(new TableEntity(null!, "r")));
        await Assert.ThrowsAsync<ArgumentNullException>(() => table.AddEntityAsync<TableEntity>(null!));
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Missing_row_is_refused(string transport)
    {
        var table = await TestTable.New(transport);

        var refused = await TestTable.Refused(() => table.GetEntityAsync<TableEntity>("p", "missing"));

        Assert.Equal(404, refused.Status);
        Assert.Equal(TableErrorCode.ResourceNotFound, refused.ErrorCode);
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Missing_row_asked_for_if_it_exists_is_no_value(string transport)
    {
        var table = await TestTable.New(transport);

        var missing = await table.GetEntityIfExistsAsync<TableEntity>("p", "missing");

        Assert.False(missing.HasValue);
        Assert.Equal(404, missing.GetRawResponse().Status);
        Assert.Throws<InvalidOperationException>(() => missing.Value);
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Row_asked_for_if_it_exists_is_there(string transport)
    {
        var table = await TestTable.Filled(transport, "p", "r");

        var found = await table.GetEntityIfExistsAsync<TableEntity>("p", "r");

        Assert.True(found.HasValue);
        Assert.Equal("r", found.Value!.RowKey);
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Rows_of_a_missing_table_are_refused(string transport)
    {
        var table = (await TestTable.NewService(transport)).GetTableClient("missing");

        var inserted = await TestTable.Refused(() => table.AddEntityAsync(new TableEntity("p", "r")));
        var queried = await TestTable.Refused(() => TestTable.RowKeys(table.QueryAsync<TableEntity>()));

        Assert.Equal((404, "TableNotFound"), (inserted.Status, inserted.ErrorCode));
        Assert.Equal((404, "TableNotFound"), (queried.Status, queried.ErrorCode));
        Assert.False((await table.GetEntityIfExistsAsync<TableEntity>("p", "r")).HasValue);
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Selected_properties_are_all_that_comes(string transport)
    {
        var table = await TestTable.New(transport);
        await table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1, ["B"] = 2 });

        var row = (await table.GetEntityAsync<TableEntity>("p", "r", ["RowKey", "B"])).Value;

        Assert.Equal(("r", 2), (row.RowKey, row.GetInt32("B")));
        Assert.Null(row.PartitionKey);
        Assert.Null(row["A"]);
        Assert.NotEqual(default, row.ETag);
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Versions_of_a_row_that_comes_back_are_new(string transport)
    {
        var table = await TestTable.New(transport);
        var first = (await table.AddEntityAsync(new TableEntity("p", "r"))).Headers.ETag;
        await table.DeleteEntityAsync("p", "r");

        var second = (await table.AddEntityAsync(new TableEntity("p", "r"))).Headers.ETag;

        Assert.NotEqual(first, second);
    }
}
