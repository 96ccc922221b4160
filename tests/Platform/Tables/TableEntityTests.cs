using Azure;
using Azure.Data.Tables;

namespace Receivables.Platform.Tests.Tables;

/// <summary>The row as a dictionary: https://learn.microsoft.com/dotnet/api/azure.data.tables.tableentity.</summary>
public sealed class TableEntityTests
{
    [Fact]
    public void Keys_are_entries_too()
    {
        var row = new TableEntity("p", "r") { ["A"] = 1 };

        Assert.Equal(3, row.Count);
        Assert.Equal(["PartitionKey", "RowKey", "A"], row.Keys);
        Assert.Equal("p", row["PartitionKey"]);
    }

    [Fact]
    public void Version_is_an_entry_under_its_name_in_the_protocol()
    {
        var row = new TableEntity { ETag = new ETag("W/\"x\"") };

        Assert.Equal("W/\"x\"", row["odata.etag"]);
        Assert.Equal(new ETag("W/\"x\""), row.ETag);
    }

    [Fact]
    public void Missing_property_reads_as_null()
    {
        var row = new TableEntity("p", "r");

        Assert.Null(row["Missing"]);
        Assert.Null(row.GetInt32("Missing"));
        Assert.Null(row.GetString("Missing"));
        Assert.False(row.ContainsKey("Missing"));
        Assert.False(row.TryGetValue("Missing", out _));
    }

    [Fact]
    public void Property_of_another_type_is_refused()
    {
        var row = new TableEntity("p", "r") { ["Number"] = 1 };

        Assert.Throws<InvalidOperationException>(() => row.GetString("Number"));
        Assert.Throws<InvalidOperationException>(() => row.GetInt64("Number"));
    }

    [Fact]
    public void Moment_is_read_as_date_and_as_moment()
    {
        var moment = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(1));
        var row = new TableEntity("p", "r") { ["At"] = moment, ["Date"] = moment.UtcDateTime };

        Assert.Equal(moment.UtcDateTime, row.GetDateTime("At"));
        Assert.Equal(moment, row.GetDateTimeOffset("Date"));
    }

    [Fact]
    public void Bytes_are_read_as_binary_data()
    {
        var row = new TableEntity("p", "r") { ["Bytes"] = new byte[] { 1, 2 } };

        Assert.Equal([1, 2], row.GetBinaryData("Bytes").ToArray());
    }

    [Fact]
    public void Integer_that_replaces_a_long_or_a_double_becomes_one()
    {
        var row = new TableEntity("p", "r") { ["Long"] = 1L, ["Double"] = 1.5 };

        row["Long"] = 2;
        row["Double"] = 2;

        Assert.Equal((2L, 2.0), (row["Long"], row["Double"]));
    }

    [Fact]
    public void Copy_of_a_dictionary_is_independent()
    {
        var values = new Dictionary<string, object> { ["PartitionKey"] = "p", ["A"] = 1 };

        var row = new TableEntity(values);
        values["A"] = 2;

        Assert.Equal(("p", 1), (row.PartitionKey, row.GetInt32("A")));
    }

    [Fact]
    public void Added_property_replaces_one_of_the_same_name()
    {
        var row = new TableEntity("p", "r") { { "A", 1 } };

        row.Add("A", 2);
        row.Remove("Missing");

        Assert.Equal(2, row["A"]);
    }
}
