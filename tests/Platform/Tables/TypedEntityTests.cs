using Azure;
using Azure.Data.Tables;
using Receivables.Platform.Tests.Storage;

namespace Receivables.Platform.Tests.Tables;

/// <summary>
/// Rows as types of one's own: https://learn.microsoft.com/dotnet/api/azure.data.tables.itableentity,
/// https://github.com/Azure/azure-sdk-for-net/tree/main/sdk/tables/Azure.Data.Tables (samples, "model types").
/// </summary>
public sealed class TypedEntityTests
{
    private static readonly EveryType Full = new()
    {
        Text = "text", Int32 = -7, Int32OrNull = 8, Int64 = long.MaxValue, Int64OrNull = long.MinValue,
        Unsigned = 1_000_000_000_000, Double = 1.25, DoubleOrNull = double.NaN, Boolean = true, BooleanOrNull = false,
        Guid = Guid.Parse("9b6f0b7e-2f0a-4f0e-9c39-0d2b8e1f3a44"),
        GuidOrNull = Guid.Empty,
        Moment = new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero).AddTicks(1),
        MomentOrNull = new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero),
        Date = new DateTime(2026, 3, 2, 8, 0, 0, DateTimeKind.Utc),
        Span = TimeSpan.FromMinutes(90), Bytes = [1, 2, 3], Binary = BinaryData.FromBytes([4, 5]),
        Day = DayOfWeek.Friday, DayOrNull = DayOfWeek.Monday, Original = "renamed", Ignored = "ignored",
    };

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Every_property_comes_back(string transport)
    {
        var table = await TestTable.New(transport);
        await table.AddEntityAsync(Full);

        var back = (await table.GetEntityAsync<EveryType>("p", "r")).Value;

        Assert.Equal(Full.Bytes, back.Bytes);
        Assert.Equal(Full.Binary!.ToArray(), back.Binary!.ToArray());
        Assert.Equal(DateTimeKind.Utc, back.Date.Kind);
        Assert.NotEqual(default, back.ETag);
        Assert.NotNull(back.Timestamp);
        var comparable = back with
        {
            Bytes = Full.Bytes, Binary = Full.Binary, ETag = default, Timestamp = null, Ignored = Full.Ignored,
        };
        Assert.Equal(Full, comparable);
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Missing_values_come_back_as_null_or_default(string transport)
    {
        var table = await TestTable.New(transport);
        await table.AddEntityAsync(new TableEntity("p", "r"));

        var back = (await table.GetEntityAsync<EveryType>("p", "r")).Value;

        Assert.Null(back.Text);
        Assert.Null(back.Int32OrNull);
        Assert.Null(back.MomentOrNull);
        Assert.Null(back.Bytes);
        Assert.Equal(0, back.Int32);
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Names_and_omissions_of_the_type_are_those_of_the_columns(string transport)
    {
        var table = await TestTable.New(transport);
        await table.AddEntityAsync(Full);

        var row = (await table.GetEntityAsync<TableEntity>("p", "r")).Value;

        Assert.Equal("renamed", row["Renamed"]);
        Assert.False(row.ContainsKey("Original"));
        Assert.False(row.ContainsKey("Ignored"));
        Assert.Equal(-14, row["Computed"]);
        Assert.Equal("Friday", row["Day"]);
        Assert.Equal("PT1H30M", row["Span"]);
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Columns_that_the_type_lacks_are_skipped(string transport)
    {
        var table = await TestTable.New(transport);
        await table.AddEntityAsync(new TableEntity("p", "r") { ["Text"] = "kept", ["Unknown"] = 5L, ["More"] = "x" });

        Assert.Equal("kept", (await table.GetEntityAsync<EveryType>("p", "r")).Value.Text);
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Name_that_the_enumeration_lacks_leaves_the_property(string transport)
    {
        var table = await TestTable.New(transport);
        await table.AddEntityAsync(new TableEntity("p", "r") { ["Day"] = "Someday", ["DayOrNull"] = "Someday" });

        var back = (await table.GetEntityAsync<EveryType>("p", "r")).Value;

        Assert.Equal((DayOfWeek.Sunday, null), (back.Day, back.DayOrNull));
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Version_that_was_read_guards_the_update(string transport)
    {
        var table = await TestTable.New(transport);
        await table.AddEntityAsync(Full);
        var read = (await table.GetEntityAsync<EveryType>("p", "r")).Value;
        await table.UpdateEntityAsync(read with { Int32 = 1 }, read.ETag);

        var refused = await TestTable.Refused(() => table.UpdateEntityAsync(read with { Int32 = 2 }, read.ETag));

        Assert.Equal(412, refused.Status);
        Assert.Equal(1, (await table.GetEntityAsync<EveryType>("p", "r")).Value.Int32);
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Keys_that_are_implemented_explicitly_are_sent_and_read(string transport)
    {
        var table = await TestTable.New(transport);

        await table.AddEntityAsync(new Hidden("p", "r") { Amount = 5 });

        var back = (await table.GetEntityAsync<Hidden>("p", "r")).Value;
        Assert.Equal(("p", "r", 5), (back.Partition, back.Row, back.Amount));
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Queries_yield_the_type(string transport)
    {
        var table = await TestTable.New(transport);
        await table.AddEntityAsync(Full with { RowKey = "1", Int32 = 1 });
        await table.AddEntityAsync(Full with { RowKey = "2", Int32 = 2 });

        var found = new List<int>();
        await foreach (var row in table.QueryAsync<EveryType>(row => row.Int32 > 1))
        {
            found.Add(row.Int32);
        }

        Assert.Equal([2], found);
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Type_with_a_decimal_is_refused_before_any_request(string transport)
    {
        var table = await TestTable.New(transport);

        var refused = await Assert.ThrowsAsync<NotSupportedException>(() => table.AddEntityAsync(new WithMoney()));

        Assert.Contains("'Amount'", refused.Message, StringComparison.Ordinal);
    }

    private sealed class WithMoney : ITableEntity
    {
        public string PartitionKey { get; set; } = "p";

        public string RowKey { get; set; } = "r";

        public DateTimeOffset? Timestamp { get; set; }

        public ETag ETag { get; set; }

        public decimal Amount { get; set; } = 12.34m;
    }

    private sealed class Hidden(string partition, string row) : ITableEntity
    {
        public Hidden()
            : this("", "")
        {
        }

        internal string Partition { get; private set; } = partition;

        internal string Row { get; private set; } = row;

        public int Amount { get; set; }

        string ITableEntity.PartitionKey { get => Partition; set => Partition = value; }

        string ITableEntity.RowKey { get => Row; set => Row = value; }

        DateTimeOffset? ITableEntity.Timestamp { get; set; }

        ETag ITableEntity.ETag { get; set; }
    }
}
