using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using Receivables.Platform.Tests.Storage;

namespace Receivables.Platform.Tests.Tables;

/// <summary>
/// Updates, upserts and deletions with versions: https://learn.microsoft.com/rest/api/storageservices/update-entity2,
/// https://learn.microsoft.com/rest/api/storageservices/insert-or-merge-entity,
/// https://learn.microsoft.com/rest/api/storageservices/delete-entity1.
/// </summary>
public sealed class UpdateTests
{
    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Replacement_drops_what_is_not_sent(string transport)
    {
        var (table, version) = await WithRow(transport);

        await table.UpdateEntityAsync(Row("B", 3), version, TableUpdateMode.Replace);

        var row = (await table.GetEntityAsync<TableEntity>("p", "r")).Value;
        Assert.Equal((null, 3), (row.GetInt32("A"), row.GetInt32("B")));
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Merge_keeps_what_is_not_sent(string transport)
    {
        var (table, version) = await WithRow(transport);

        await table.UpdateEntityAsync(Row("B", 3), version);

        var row = (await table.GetEntityAsync<TableEntity>("p", "r")).Value;
        Assert.Equal((1, 3), (row.GetInt32("A"), row.GetInt32("B")));
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Merge_may_change_a_propertys_type(string transport)
    {
        var (table, version) = await WithRow(transport);

        await table.UpdateEntityAsync(Row("A", "one"), version);

        Assert.Equal("one", (await table.GetEntityAsync<TableEntity>("p", "r")).Value["A"]);
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Update_answers_with_the_new_version(string transport)
    {
        var (table, version) = await WithRow(transport);

        var updated = (await table.UpdateEntityAsync(Row("A", 2), version)).Headers.ETag;

        Assert.NotEqual(version, updated);
        Assert.Equal(updated, (await table.GetEntityAsync<TableEntity>("p", "r")).Value.ETag);
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Update_moves_the_timestamp(string transport)
    {
        var (table, version) = await WithRow(transport);
        var before = (await table.GetEntityAsync<TableEntity>("p", "r")).Value.Timestamp;

        await table.UpdateEntityAsync(Row("A", 2), version);

        Assert.True((await table.GetEntityAsync<TableEntity>("p", "r")).Value.Timestamp > before);
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Update_of_an_outdated_version_is_refused_and_changes_nothing(string transport)
    {
        var (table, version) = await WithRow(transport);
        await table.UpdateEntityAsync(Row("A", 2), version);

        var replaced = await TestTable.Refused(
            () => table.UpdateEntityAsync(Row("A", 3), version, TableUpdateMode.Replace));
        var merged = await TestTable.Refused(() => table.UpdateEntityAsync(Row("A", 3), version));

        Assert.Equal((412, "UpdateConditionNotSatisfied"), (replaced.Status, replaced.ErrorCode));
        Assert.Equal((412, "UpdateConditionNotSatisfied"), (merged.Status, merged.ErrorCode));
        Assert.Equal(2, (await table.GetEntityAsync<TableEntity>("p", "r")).Value["A"]);
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Update_of_any_version_overwrites(string transport)
    {
        var (table, _) = await WithRow(transport);

        await table.UpdateEntityAsync(Row("A", 9), ETag.All);

        Assert.Equal(9, (await table.GetEntityAsync<TableEntity>("p", "r")).Value["A"]);
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Update_of_a_missing_row_is_refused(string transport)
    {
        var table = await TestTable.New(transport);

        var replaced = await TestTable.Refused(
            () => table.UpdateEntityAsync(Row("A", 1), ETag.All, TableUpdateMode.Replace));
        var merged = await TestTable.Refused(() => table.UpdateEntityAsync(Row("A", 1), ETag.All));

        Assert.Equal((404, "ResourceNotFound"), (replaced.Status, replaced.ErrorCode));
        Assert.Equal((404, "ResourceNotFound"), (merged.Status, merged.ErrorCode));
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Update_without_a_version_is_refused_before_any_request(string transport)
    {
        var (table, _) = await WithRow(transport);

        await Assert.ThrowsAsync<ArgumentException>(() => table.UpdateEntityAsync(Row("A", 1), default));
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Update_with_something_that_is_no_version_is_refused(string transport)
    {
        var (table, _) = await WithRow(transport);

        var refused = await TestTable.Refused(() => table.UpdateEntityAsync(Row("A", 1), new ETag("latest")));

        Assert.Equal(400, refused.Status);
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Of_two_writers_who_read_the_same_version_one_wins(string transport)
    {
        var (table, version) = await WithRow(transport);

        var outcomes = await Task.WhenAll(Enumerable.Range(1, 8).Select(async number =>
        {
            try
            {
                return (await table.UpdateEntityAsync(Row("A", number), version)).Status;
            }
            catch (RequestFailedException refused)
            {
                return refused.Status;
            }
        }));

        Assert.Equal([204, .. Enumerable.Repeat(412, 7)], outcomes.Order());
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Upsert_inserts_a_missing_row(string transport)
    {
        var table = await TestTable.New(transport);

        var inserted = await table.UpsertEntityAsync(Row("A", 1));

        Assert.Equal(204, inserted.Status);
        Assert.Equal(inserted.Headers.ETag, (await table.GetEntityAsync<TableEntity>("p", "r")).Value.ETag);
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Upsert_merges_by_default(string transport)
    {
        var (table, _) = await WithRow(transport);

        await table.UpsertEntityAsync(Row("B", 3));

        var row = (await table.GetEntityAsync<TableEntity>("p", "r")).Value;
        Assert.Equal((1, 3), (row.GetInt32("A"), row.GetInt32("B")));
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Upsert_replaces_when_told(string transport)
    {
        var (table, _) = await WithRow(transport);

        await table.UpsertEntityAsync(Row("B", 3), TableUpdateMode.Replace);

        Assert.Null((await table.GetEntityAsync<TableEntity>("p", "r")).Value.GetInt32("A"));
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Upsert_ignores_the_version_of_its_entity(string transport)
    {
        var (table, version) = await WithRow(transport);
        await table.UpsertEntityAsync(Row("A", 2));
        var outdated = new TableEntity("p", "r") { ETag = version, ["A"] = 3 };

        await table.UpsertEntityAsync(outdated);

        Assert.Equal(3, (await table.GetEntityAsync<TableEntity>("p", "r")).Value["A"]);
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Deleted_row_is_gone(string transport)
    {
        var (table, _) = await WithRow(transport);

        var deleted = await table.DeleteEntityAsync("p", "r");

        Assert.Equal(204, deleted.Status);
        Assert.False((await table.GetEntityIfExistsAsync<TableEntity>("p", "r")).HasValue);
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Deletion_of_a_missing_row_is_quiet(string transport)
    {
        var table = await TestTable.New(transport);

        Assert.Equal(404, (await table.DeleteEntityAsync("p", "missing")).Status);
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Deletion_of_an_outdated_version_is_refused(string transport)
    {
        var (table, version) = await WithRow(transport);
        var current = (await table.UpdateEntityAsync(Row("A", 2), version)).Headers.ETag!.Value;

        var refused = await TestTable.Refused(() => table.DeleteEntityAsync("p", "r", version));
        var deleted = await table.DeleteEntityAsync("p", "r", current);

        Assert.Equal((412, "UpdateConditionNotSatisfied"), (refused.Status, refused.ErrorCode));
        Assert.Equal(204, deleted.Status);
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Deletion_takes_an_entity_for_its_keys_alone(string transport)
    {
        var (table, version) = await WithRow(transport);
        await table.UpdateEntityAsync(Row("A", 2), version);

        var deleted = await table.DeleteEntityAsync(new TableEntity("p", "r") { ETag = version });

        Assert.Equal(204, deleted.Status);
    }

    private static TableEntity Row(string property, object value) => new("p", "r") { [property] = value };

    private static async Task<(TableClient Table, ETag Version)> WithRow(string transport)
    {
        var table = await TestTable.New(transport);
        var inserted = await table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1, ["B"] = 2 });
        return (table, inserted.Headers.ETag!.Value);
    }
}
