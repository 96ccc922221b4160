using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace Receivables.Platform.Tests.Tables;

/// <summary>
/// Filters that the client writes:
/// https://learn.microsoft.com/dotnet/api/azure.data.tables.tableclient.createqueryfilter.
/// </summary>
public sealed class FilterTextTests
{
    private static readonly DateTimeOffset Moment = new(2026, 3, 29, 2, 30, 0, TimeSpan.FromHours(2));

    public static TheoryData<object?, string> Literals => new()
    {
        { "it's", "A eq 'it''s'" },
        { "", "A eq ''" },
        { 'x', "A eq 'x'" },
        { 5, "A eq 5" },
        { -5, "A eq -5" },
        { 5L, "A eq 5L" },
        { true, "A eq true" },
        { 1.5, "A eq 1.5" },
        { Guid.Empty, "A eq guid'00000000-0000-0000-0000-000000000000'" },
        { Moment, "A eq datetime'2026-03-29T00:30:00Z'" },
        { Moment.UtcDateTime, "A eq datetime'2026-03-29T00:30:00Z'" },
        { new byte[] { 0, 171 }, "A eq X'00AB'" },
        { null, "A eq null" },
    };

    [Theory, MemberData(nameof(Literals))]
    public void Interpolated_value_is_written_by_its_type(object? value, string expected)
    {
        Assert.Equal(expected, TableClient.CreateQueryFilter($"A eq {value}"));
    }

    [Fact]
    public void Interpolated_value_of_an_unknown_type_is_refused()
    {
        var version = new Version(1, 2);

        var refused = Assert.Throws<ArgumentException>(() => TableClient.CreateQueryFilter($"A eq {version}"));

        Assert.Contains("System.Version", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Interpolated_text_cannot_break_out_of_its_quotes()
    {
        var nasty = "x' or PartitionKey ne 'x";

        Assert.Equal(
            "PartitionKey eq 'x'' or PartitionKey ne ''x'", TableClient.CreateQueryFilter($"PartitionKey eq {nasty}"));
    }

    [Fact]
    public void Expression_becomes_a_filter()
    {
        var (partition, number) = ("it's", 5L);

        var filter = TableClient.CreateQueryFilter<EveryType>(
            row => row.PartitionKey == partition && (row.Int64 >= number || row.Int32OrNull == null));

        Assert.Equal("(PartitionKey eq 'it''s') and ((Int64 ge 5L) or (Int32OrNull eq null))", filter);
    }

    [Fact]
    public void Comparisons_of_texts_become_comparisons_of_the_service()
    {
        Assert.Equal(
            "(RowKey ge 'a') and (RowKey lt 'b')",
            TableClient.CreateQueryFilter<EveryType>(
                row => row.RowKey.CompareTo("a") >= 0 && string.Compare(row.RowKey, "b") < 0));
        Assert.Equal(
            "RowKey gt 'a'",
            TableClient.CreateQueryFilter<EveryType>(row => string.CompareOrdinal(row.RowKey, "a") > 0));
        Assert.Equal("RowKey eq 'a'", TableClient.CreateQueryFilter<EveryType>(row => row.RowKey.Equals("a")));
    }

    [Fact]
    public void Constant_may_stand_on_the_left()
    {
        Assert.Equal("Int32 gt 5", TableClient.CreateQueryFilter<EveryType>(row => 5 < row.Int32));
    }

    [Fact]
    public void Doubles_keep_a_decimal_point()
    {
        Assert.Equal("Double gt 5.0", TableClient.CreateQueryFilter<EveryType>(row => row.Double > 5));
    }

    [Fact]
    public void Boolean_property_stands_for_itself()
    {
        Assert.Equal("Boolean eq true", TableClient.CreateQueryFilter<EveryType>(row => row.Boolean));
        Assert.Equal("not (Boolean eq true)", TableClient.CreateQueryFilter<EveryType>(row => !row.Boolean));
    }

    [Fact]
    public void Property_goes_by_the_name_of_its_column()
    {
        Assert.Equal("Renamed eq 'x'", TableClient.CreateQueryFilter<EveryType>(row => row.Original == "x"));
        Assert.Equal("TableName eq 'x'", TableServiceClient.CreateQueryFilter((TableItem table) => table.Name == "x"));
    }

    [Fact]
    public void Dictionary_is_compared_by_indexer_and_getter()
    {
        Assert.Equal("(A eq 5) and (B gt 1L)", TableClient.CreateQueryFilter<TableEntity>(
            row => (int)row["A"] == 5 && row.GetInt64("B") > 1));
        Assert.Equal("A eq 'x'", TableClient.CreateQueryFilter<TableEntity>(row => row["A"] as string == "x"));
    }

    [Fact]
    public void Expression_of_what_the_service_cannot_do_is_refused()
    {
        Assert.Throws<NotSupportedException>(() => TableClient.CreateQueryFilter<EveryType>(
            row => row.RowKey.StartsWith("a", StringComparison.Ordinal)));
        Assert.Throws<NotSupportedException>(() => TableClient.CreateQueryFilter<EveryType>(
            row => row.RowKey == row.Text));
    }

    [Fact]
    public void Enumerations_are_refused_because_they_are_stored_by_name()
    {
        Assert.Throws<NotSupportedException>(
            () => TableClient.CreateQueryFilter<EveryType>(row => row.Day == DayOfWeek.Friday));
    }
}
