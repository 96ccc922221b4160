using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using Receivables.Platform.Tests.Storage;

namespace Receivables.Platform.Tests.Tables;

/// <summary>
/// Limits of an entity: https://learn.microsoft.com/azure/storage/tables/scalability-targets,
/// https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model. Azurite checks
/// fewer of them than the service does; those are tested in memory only.
/// </summary>
public sealed class LimitTests
{
    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Text_of_32_768_characters_fits_and_one_more_does_not(string transport)
    {
        var table = await TestTable.New(transport);

        await table.AddEntityAsync(new TableEntity("p", "1") { ["Text"] = new string('€', 32 * 1024) });
        var refused = await TestTable.Refused(
            () => table.AddEntityAsync(new TableEntity("p", "2") { ["Text"] = new string('x', (32 * 1024) + 1) }));

        Assert.Equal((400, "PropertyValueTooLarge"), (refused.Status, refused.ErrorCode));
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Binary_of_64_kibibytes_fits_and_one_byte_more_does_not(string transport)
    {
        var table = await TestTable.New(transport);

        await table.AddEntityAsync(new TableEntity("p", "1") { ["Bytes"] = new byte[64 * 1024] });
        var refused = await TestTable.Refused(
            () => table.AddEntityAsync(new TableEntity("p", "2") { ["Bytes"] = new byte[(64 * 1024) + 1] }));

        Assert.Equal((400, "PropertyValueTooLarge"), (refused.Status, refused.ErrorCode));
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Replacement_with_more_than_a_mebibyte_is_refused(string transport)
    {
        var table = await TestTable.Filled(transport, "p", "r");

        var refused = await TestTable.Refused(() => table.UpsertEntityAsync(Wide(40, 32_000), TableUpdateMode.Replace));

        Assert.Equal((400, "EntityTooLarge"), (refused.Status, refused.ErrorCode));
    }

    [Fact]
    public async Task Insertion_of_more_than_a_mebibyte_is_refused()
    {
        var table = await TestTable.New(StorageTransports.Memory);

        await table.AddEntityAsync(Wide(16, 32_000));
        var refused = await TestTable.Refused(() => table.AddEntityAsync(Wide(17, 32_000, "s")));

        Assert.Equal((400, "EntityTooLarge"), (refused.Status, refused.ErrorCode));
    }

    [Fact]
    public async Task Merge_that_grows_a_row_beyond_a_mebibyte_is_refused_and_changes_nothing()
    {
        var table = await TestTable.New(StorageTransports.Memory);
        await table.AddEntityAsync(Wide(16, 32_000));
        var more = new TableEntity("p", "r") { ["More"] = new string('x', 30_000) };

        var refused = await TestTable.Refused(() => table.UpsertEntityAsync(more));

        Assert.Equal("EntityTooLarge", refused.ErrorCode);
        Assert.Null((await table.GetEntityAsync<TableEntity>("p", "r")).Value["More"]);
    }

    [Fact]
    public async Task Row_has_252_properties_at_most()
    {
        var table = await TestTable.New(StorageTransports.Memory);

        await table.AddEntityAsync(Wide(252, 1));
        var refused = await TestTable.Refused(() => table.AddEntityAsync(Wide(253, 1, "s")));

        Assert.Equal((400, "TooManyProperties"), (refused.Status, refused.ErrorCode));
    }

    [Theory]
    [InlineData("with space")]
    [InlineData("with-hyphen")]
    [InlineData("1st")]
    public async Task Property_name_that_is_no_identifier_is_refused(string name)
    {
        var table = await TestTable.New(StorageTransports.Memory);

        var refused = await TestTable.Refused(() => table.AddEntityAsync(new TableEntity("p", "r") { [name] = 1 }));

        Assert.Equal((400, "PropertyNameInvalid"), (refused.Status, refused.ErrorCode));
    }

    [Fact]
    public async Task Property_name_has_255_characters_at_most()
    {
        var table = await TestTable.New(StorageTransports.Memory);

        await table.AddEntityAsync(new TableEntity("p", "1") { [new string('n', 255)] = 1 });
        var refused = await TestTable.Refused(
            () => table.AddEntityAsync(new TableEntity("p", "2") { [new string('n', 256)] = 1 }));

        Assert.Equal("PropertyNameTooLong", refused.ErrorCode);
    }

    [Fact]
    public async Task Moment_before_1601_is_refused()
    {
        var table = await TestTable.New(StorageTransports.Memory);

        var refused = await TestTable.Refused(
            () => table.AddEntityAsync(new TableEntity("p", "r") { ["At"] = DateTimeOffset.MinValue }));

        Assert.Equal((400, "OutOfRangeInput"), (refused.Status, refused.ErrorCode));
    }

    // Azurite answers InvalidInput to both, the service says which rule was broken.
    [Theory]
    [InlineData("a/b", "OutOfRangeInput")]
    [InlineData(513, "KeyValueTooLarge")]
    public async Task Unlawful_key_is_refused_with_the_rule_that_it_breaks(object key, string code)
    {
        var table = await TestTable.New(StorageTransports.Memory);
        var rowKey = key as string ?? new string('k', (int)key);

        var refused = await TestTable.Refused(() => table.AddEntityAsync(new TableEntity("p", rowKey)));

        Assert.Equal((400, code), (refused.Status, refused.ErrorCode));
    }

    [Fact]
    public async Task Refused_row_leaves_no_trace()
    {
        var table = await TestTable.New(StorageTransports.Memory);

        await TestTable.Refused(() => table.UpsertEntityAsync(Wide(253, 1)));

        Assert.Empty(await TestTable.RowKeys(table.QueryAsync<TableEntity>()));
    }

    private static TableEntity Wide(int properties, int length, string rowKey = "r")
    {
        var row = new TableEntity("p", rowKey);
        foreach (var number in Enumerable.Range(1, properties))
        {
            row[$"Column{number}"] = new string('x', length);
        }

        return row;
    }
}
