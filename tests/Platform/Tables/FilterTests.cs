using Azure.Data.Tables;
using Receivables.Platform.Tests.Storage;

namespace Receivables.Platform.Tests.Tables;

/// <summary>
/// What the service makes of a filter:
/// https://learn.microsoft.com/rest/api/storageservices/querying-tables-and-entities#supported-comparison-operators.
/// </summary>
public sealed class FilterTests
{
    /// <summary>Rows 1 to 6: what each filter finds.</summary>
    public static TheoryData<string, string, string> Filters => StorageTransports.Each(
        // filter                                                            row keys found
        ("",                                                                 "123456"),
        ("RowKey eq '3'",                                                    "3"),
        ("RowKey ne '3'",                                                    "12456"),
        ("RowKey ge '3'",                                                    "3456"),
        ("RowKey gt '3'",                                                    "456"),
        ("RowKey le '3'",                                                    "123"),
        ("RowKey lt '3'",                                                    "12"),
        ("PartitionKey eq 'p' and RowKey ge '2' and RowKey lt '4'",          "23"),
        ("PartitionKey eq 'q'",                                              "56"),
        ("PartitionKey gt 'p'",                                              "56"),
        ("PartitionKey ge 'p' and PartitionKey lt 'q'",                      "1234"),
        ("(PartitionKey eq 'p' and RowKey eq '1') or (PartitionKey eq 'q' and RowKey eq '6')", "16"),
        ("PartitionKey eq 'nobody'",                                         ""),
        ("Number eq 2",                                                      "2"),
        ("Number gt 1 and Number lt 4",                                      "23"),
        ("Number eq -1",                                                     "6"),
        ("Large eq 5000000002L",                                             "2"),
        ("Large gt 5000000004L",                                             "56"),
        ("Real gt 2.5",                                                      "3456"),
        ("Real eq 1.5",                                                      "1"),
        ("Flag eq true",                                                     "246"),
        ("Flag eq false",                                                    "135"),
        ("not (Flag eq true)",                                               "135"),
        ("not (RowKey eq '1' or RowKey eq '2')",                             "3456"),
        ("Flag eq true and Number gt 2 or RowKey eq '1'",                    "14"),
        ("Flag eq true and (Number gt 2 or RowKey eq '2')",                  "24"),
        ("At ge datetime'2026-01-04T00:00:00Z'",                             "456"),
        ("At lt datetime'2026-01-02T00:00:00.0000000Z'",                     "1"),
        ("Id eq guid'00000000-0000-0000-0000-000000000003'",                 "3"),
        ("Bytes eq X'0004'",                                                 "4"),
        ("Text eq 'it''s 5'",                                                "5"),
        ("Text ge 'it''s 3' and Text lt 'it''s 5'",                          "34"),
        ("Text eq 'IT''S 5'",                                                ""),
        ("Missing eq 1",                                                     ""),
        ("Missing ne 1",                                                     ""),
        ("Sometimes eq 'yes'",                                               "2"),
        ("Sometimes ne 'yes'",                                               "4"),
        ("Text eq 'and or not'",                                             ""));

    public static TheoryData<string, string> Malformed => StorageTransports.Each(
        "RowKey eq", "RowKey = '1'", "(RowKey eq '1'", "RowKey eq '1' and", "eq '1'", "RowKey eq '1' RowKey eq '2'");

    [Theory, MemberData(nameof(Filters))]
    public async Task Filter_finds_its_rows(string transport, string filter, string expected)
    {
        var table = await Filled(transport);

        var found = await TestTable.RowKeys(table.QueryAsync<TableEntity>(filter.Length == 0 ? null : filter));

        Assert.Equal(expected, string.Concat(found));
    }

    [Theory, MemberData(nameof(Malformed))]
    public async Task Malformed_filter_is_refused(string transport, string filter)
    {
        var table = await TestTable.Filled(transport, "p", "1");

        var refused = await TestTable.Refused(() => TestTable.RowKeys(table.QueryAsync<TableEntity>(filter)));

        Assert.Equal((400, "InvalidInput"), (refused.Status, refused.ErrorCode));
    }

    [Theory]
    [InlineData("At eq datetime'soon'")]
    [InlineData("Id eq guid'x'")]
    [InlineData("Bytes eq X'0'")]
    [InlineData("Number eq 1.2.3")]
    [InlineData("RowKey eq '1")]
    public async Task Malformed_constant_is_refused(string filter)
    {
        var table = await TestTable.Filled(StorageTransports.Memory, "p", "1");

        var refused = await TestTable.Refused(() => TestTable.RowKeys(table.QueryAsync<TableEntity>(filter)));

        Assert.Equal("InvalidInput", refused.ErrorCode);
    }

    // A number compares with numbers of every type; a text never equals a number.
    [Theory]
    [InlineData("Large gt 5", "123456")]
    [InlineData("Number lt 2.5", "126")]
    [InlineData("Real gt 5", "56")]
    [InlineData("Text eq 5", "")]
    [InlineData("Number eq '2'", "")]
    [InlineData("Number ne '2'", "")]
    [InlineData("2 eq Number", "2")]
    [InlineData("2 lt Number", "345")]
    public async Task Comparison_heeds_types(string filter, string expected)
    {
        var table = await Filled(StorageTransports.Memory);

        Assert.Equal(expected, string.Concat(await TestTable.RowKeys(table.QueryAsync<TableEntity>(filter))));
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Rows_come_in_the_order_of_partition_and_row_key(string transport)
    {
        var table = await TestTable.New(transport);
        foreach (var keys in (string[])["b 1", "a 2", "B 9", "a 10", "a 1"])
        {
            await table.AddEntityAsync(new TableEntity(keys.Split(' ')[0], keys.Split(' ')[1]));
        }

        var rows = new List<string>();
        await foreach (var row in table.QueryAsync<TableEntity>())
        {
            rows.Add(row.PartitionKey + row.RowKey);
        }

        Assert.Equal(["B9", "a1", "a10", "a2", "b1"], rows);
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Query_fetches_only_what_is_selected(string transport)
    {
        var table = await Filled(transport);

        await foreach (var row in table.QueryAsync<TableEntity>("RowKey eq '2'", select: ["RowKey", "Text"]))
        {
            Assert.Equal(("2", "it's 2", null), (row.RowKey, row.GetString("Text"), row["Number"]));
        }
    }

    private static async Task<TableClient> Filled(string transport)
    {
        var table = await TestTable.New(transport);
        foreach (var number in Enumerable.Range(1, 6))
        {
            var row = new TableEntity(number < 5 ? "p" : "q", $"{number}")
            {
                ["Number"] = number == 6 ? -1 : number,
                ["Large"] = 5_000_000_000L + number,
                ["Real"] = number + 0.5,
                ["Flag"] = number % 2 == 0,
                ["At"] = new DateTimeOffset(2026, 1, number, 0, 0, 0, TimeSpan.Zero),
                ["Id"] = Guid.Parse($"00000000-0000-0000-0000-00000000000{number}"),
                ["Bytes"] = new byte[] { 0, (byte)number },
                ["Text"] = $"it's {number}",
            };
            if (number is 2 or 4)
            {
                row["Sometimes"] = number == 2 ? "yes" : "no";
            }

            await table.AddEntityAsync(row);
        }

        return table;
    }
}
