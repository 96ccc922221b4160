using Azure;
using Azure.Data.Tables;
using Receivables.Platform.Tests.Storage;
using static Azure.Data.Tables.TableTransactionActionType;

namespace Receivables.Platform.Tests.Tables;

/// <summary>
/// Entity group transactions:
/// https://learn.microsoft.com/rest/api/storageservices/performing-entity-group-transactions,
/// https://learn.microsoft.com/dotnet/api/azure.data.tables.tabletransactionfailedexception.
/// </summary>
public sealed class TransactionTests
{
    [Theory, ClassData(typeof(StorageTransports))]
    public async Task All_kinds_of_action_are_done_together(string transport)
    {
        var table = await TestTable.Filled(transport, "p", "delete");
        foreach (var key in (string[])["merge", "replace", "upsertMerge", "upsertReplace"])
        {
            await table.AddEntityAsync(Row(key, ("A", 1)));
        }

        await table.SubmitTransactionAsync(
        [
            new(Add, Row("add", ("B", 2))),
            new(UpdateMerge, Row("merge", ("B", 2)), ETag.All),
            new(UpdateReplace, Row("replace", ("B", 2)), ETag.All),
            new(UpsertMerge, Row("upsertMerge", ("B", 2))),
            new(UpsertReplace, Row("upsertReplace", ("B", 2))),
            new(UpsertReplace, Row("upsertNew", ("B", 2))),
            new(Delete, Row("delete")),
        ]);

        string[] expected = ["add 2", "merge 12", "replace 2", "upsertMerge 12", "upsertNew 2", "upsertReplace 2"];
        Assert.Equal(expected, await Contents(table));
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Responses_come_in_the_order_of_the_actions_with_the_new_versions(string transport)
    {
        var table = await TestTable.Filled(transport, "p", "old");

        var done = await table.SubmitTransactionAsync(
            [new(Add, Row("1")), new(Delete, Row("old")), new(UpsertMerge, Row("2"))]);

        var first = (await table.GetEntityAsync<TableEntity>("p", "1")).Value.ETag;
        var second = (await table.GetEntityAsync<TableEntity>("p", "2")).Value.ETag;
        Assert.Equal(202, done.GetRawResponse().Status);
        Assert.All(done.Value, response => Assert.InRange(response.Status, 201, 204));
        Assert.Equal([first, null, second], done.Value.Select(response => response.Headers.ETag));
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Refused_action_undoes_all_and_is_named(string transport)
    {
        var table = await TestTable.New(transport);
        await table.AddEntityAsync(Row("changed", ("A", 1)));
        await table.AddEntityAsync(Row("deleted", ("A", 1)));
        await table.AddEntityAsync(Row("taken", ("A", 1)));
        var before = await Contents(table);

        var failed = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
        [
            new(Add, Row("added", ("A", 2))),
            new(UpsertReplace, Row("changed", ("A", 2))),
            new(Delete, Row("deleted")),
            new(Add, Row("taken", ("A", 2))),
            new(Add, Row("later", ("A", 2))),
        ]));

        Assert.Equal((409, "EntityAlreadyExists", 3), Facts(failed));
        Assert.Equal(before, await Contents(table));
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Undone_change_leaves_the_version_as_it_was(string transport)
    {
        var table = await TestTable.New(transport);
        var version = (await table.AddEntityAsync(Row("head", ("A", 1)))).Headers.ETag!.Value;
        await table.AddEntityAsync(Row("taken"));

        await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
            [new(UpdateReplace, Row("head", ("A", 2)), version), new(Add, Row("taken"))]));

        Assert.Equal(version, (await table.GetEntityAsync<TableEntity>("p", "head")).Value.ETag);
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Outdated_version_fails_the_whole(string transport)
    {
        var table = await TestTable.New(transport);
        var version = (await table.AddEntityAsync(Row("head", ("A", 1)))).Headers.ETag!.Value;
        await table.UpdateEntityAsync(Row("head", ("A", 2)), version);

        var failed = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
            [new(Add, Row("e1")), new(UpdateReplace, Row("head", ("A", 3)), version)]));

        Assert.Equal((412, "UpdateConditionNotSatisfied", 1), Facts(failed));
        Assert.Equal(["head 2"], await Contents(table));
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Update_and_deletion_of_a_missing_row_fail_the_whole(string transport)
    {
        var table = await TestTable.New(transport);

        var updated = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
            [new(Add, Row("1")), new(UpdateMerge, Row("missing"), ETag.All)]));
        var deleted = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
            [new(Delete, Row("missing"))]));

        Assert.Equal((404, "ResourceNotFound", 1), Facts(updated));
        Assert.Equal((404, 0), (deleted.Status, deleted.FailedTransactionActionIndex));
        Assert.Empty(await Contents(table));
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Of_writers_who_race_for_one_head_one_wins(string transport)
    {
        var table = await TestTable.New(transport);
        var version = (await table.AddEntityAsync(Row("head", ("A", 0)))).Headers.ETag!.Value;

        var outcomes = await Task.WhenAll(Enumerable.Range(1, 8).Select(async number =>
        {
            try
            {
                await table.SubmitTransactionAsync(
                    [new(Add, Row($"e{number}")), new(UpdateReplace, Row("head", ("A", number)), version)]);
                return 202;
            }
            catch (TableTransactionFailedException lost)
            {
                return lost.Status;
            }
        }));

        Assert.Equal([202, .. Enumerable.Repeat(412, 7)], outcomes.Order());
        Assert.Equal(2, (await Contents(table)).Length);
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Hundred_actions_fit_and_one_more_does_not(string transport)
    {
        var table = await TestTable.New(transport);

        await table.SubmitTransactionAsync(Rows(100).Select(row => new TableTransactionAction(Add, row)));
        var refused = await TestTable.Refused(
            () => table.SubmitTransactionAsync(Rows(101, "x").Select(row => new TableTransactionAction(Add, row))));

        Assert.Equal((400, "InvalidInput"), (refused.Status, refused.ErrorCode));
        Assert.Equal(100, (await Contents(table)).Length);
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Row_may_occur_once(string transport)
    {
        var table = await TestTable.New(transport);

        var failed = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
            [new(UpsertReplace, Row("1")), new(Add, Row("2")), new(UpsertMerge, Row("1"))]));

        Assert.Equal((400, "InvalidDuplicateRow"), (failed.Status, failed.ErrorCode));
        Assert.Empty(await Contents(table));
    }

    // Azurite does not check this; the service does.
    [Fact]
    public async Task Actions_on_two_partitions_are_refused()
    {
        var table = await TestTable.New(StorageTransports.Memory);

        var failed = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
            [new(Add, Row("1")), new(Add, new TableEntity("q", "2"))]));

        Assert.Equal((400, "CommandsInBatchActOnDifferentPartitions", 1), Facts(failed));
        Assert.Empty(await Contents(table));
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task More_than_four_mebibytes_are_refused(string transport)
    {
        var table = await TestTable.New(transport);
        var rows = Rows(70).Select(row =>
        {
            row["Text1"] = new string('x', 32_000);
            row["Text2"] = new string('x', 32_000);
            return new TableTransactionAction(Add, row);
        });

        var refused = await TestTable.Refused(() => table.SubmitTransactionAsync(rows));

        Assert.Equal((413, "RequestBodyTooLarge"), (refused.Status, refused.ErrorCode));
        Assert.Empty(await Contents(table));
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Row_that_breaks_a_limit_fails_the_whole(string transport)
    {
        var table = await TestTable.New(transport);

        var failed = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
            [new(Add, Row("1")), new(Add, Row("2", ("Text", new string('x', 32_769))))]));

        Assert.Equal((400, "PropertyValueTooLarge", 1), Facts(failed));
        Assert.Empty(await Contents(table));
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Empty_transaction_is_refused_before_any_request(string transport)
    {
        var table = await TestTable.New(transport);

        await Assert.ThrowsAsync<InvalidOperationException>(() => table.SubmitTransactionAsync([]));
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Missing_table_fails_the_whole(string transport)
    {
        var table = (await TestTable.NewService(transport)).GetTableClient("missing");

        var failed = await Assert.ThrowsAsync<TableTransactionFailedException>(
            () => table.SubmitTransactionAsync([new(Add, Row("1"))]));

        Assert.Equal((404, "TableNotFound"), (failed.Status, failed.ErrorCode));
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Keys_and_texts_may_hold_unusual_characters(string transport)
    {
        var table = await TestTable.New(transport);
        var text = "it's {\"json\"}\r\n--changeset 100% € 😀";

        await table.SubmitTransactionAsync(
        [
            new(Add, new TableEntity("it's é", "a'b c%20{x}") { ["Text"] = text }),
            new(UpsertReplace, new TableEntity("it's é", "{id},'x'") { ["Text"] = text }),
        ]);

        Assert.Equal(text, (await table.GetEntityAsync<TableEntity>("it's é", "a'b c%20{x}")).Value["Text"]);
        Assert.Equal(text, (await table.GetEntityAsync<TableEntity>("it's é", "{id},'x'")).Value["Text"]);
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Typed_rows_go_into_a_transaction(string transport)
    {
        var table = await TestTable.New(transport);

        var moment = new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
        var typed = new EveryType { Int64 = 5_000_000_000, Moment = moment };

        await table.SubmitTransactionAsync([new(Add, typed), new(Add, Row("2"))]);

        Assert.Equal(5_000_000_000, (await table.GetEntityAsync<EveryType>("p", "r")).Value.Int64);
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Update_without_a_version_is_an_upsert(string transport)
    {
        var table = await TestTable.New(transport);

        await table.SubmitTransactionAsync([new(UpdateReplace, Row("new", ("A", 1)))]);

        Assert.Equal(["new 1"], await Contents(table));
    }

    private static (int Status, string? Code, int? Index) Facts(TableTransactionFailedException failed) =>
        (failed.Status, failed.ErrorCode, failed.FailedTransactionActionIndex);

    private static TableEntity Row(string key, params (string Name, object Value)[] properties)
    {
        var row = new TableEntity("p", key);
        foreach (var (name, value) in properties)
        {
            row[name] = value;
        }

        return row;
    }

    private static IEnumerable<TableEntity> Rows(int count, string prefix = "") =>
        Enumerable.Range(1, count).Select(number => Row($"{prefix}{number:D3}"));

    /// <summary>Each row as its key and the values of A and B.</summary>
    private static async Task<string[]> Contents(TableClient table)
    {
        var rows = new List<string>();
        await foreach (var row in table.QueryAsync<TableEntity>())
        {
            rows.Add($"{row.RowKey} {row["A"]}{row["B"]}".TrimEnd());
        }

        return [.. rows];
    }
}
