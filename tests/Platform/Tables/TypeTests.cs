using Azure.Data.Tables;
using Receivables.Platform.Tests.Storage;

namespace Receivables.Platform.Tests.Tables;

/// <summary>
/// The types of the data model, stored and read as dictionary:
/// https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model#property-types,
/// https://learn.microsoft.com/rest/api/storageservices/payload-format-for-table-service-operations.
/// </summary>
public sealed class TypeTests
{
    private static readonly DateTimeOffset Moment =
        new DateTimeOffset(2026, 3, 29, 3, 30, 0, TimeSpan.FromHours(2)).AddTicks(1234567);

    public static TheoryData<string, object> Values => StorageTransports.Each<object>(
        "text",
        "",
        " leading and trailing ",
        "quote \" backslash \\ slash / tab \t newline \r\n",
        "€ é ë ß 日本 😀",
        "<tag attribute='x'>&amp;</tag>",
        0,
        int.MaxValue,
        int.MinValue,
        0L,
        long.MaxValue,
        long.MinValue,
        5_000_000_000L,
        true,
        false,
        1.5,
        5.0,
        0.0,
        -0.1,
        1e300,
        1e-300,
        0.1 + 0.2,
        1e15,
        double.NaN,
        double.PositiveInfinity,
        double.NegativeInfinity);

    [Theory, MemberData(nameof(Values))]
    public async Task Value_comes_back_with_its_type(string transport, object value)
    {
        var back = await RoundTrip(transport, value);

        Assert.Equal(value, back);
        Assert.IsType(value.GetType(), back);
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Guid_comes_back_as_guid(string transport)
    {
        var id = Guid.Parse("9b6f0b7e-2f0a-4f0e-9c39-0d2b8e1f3a44");

        Assert.Equal(id, await RoundTrip(transport, id));
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Moment_comes_back_in_utc_to_the_tick(string transport)
    {
        var back = Assert.IsType<DateTimeOffset>(await RoundTrip(transport, Moment));

        Assert.Equal(Moment, back);
        Assert.Equal(TimeSpan.Zero, back.Offset);
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Date_in_utc_comes_back_as_moment(string transport)
    {
        var back = await RoundTrip(transport, Moment.UtcDateTime);

        Assert.Equal(Moment, Assert.IsType<DateTimeOffset>(back));
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Date_without_a_kind_is_refused_before_any_request(string transport)
    {
        var unspecified = new DateTime(2026, 3, 29, 2, 30, 0, DateTimeKind.Unspecified);

        await Assert.ThrowsAsync<NotSupportedException>(() => RoundTrip(transport, unspecified));
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Bytes_come_back_as_bytes(string transport)
    {
        var bytes = Enumerable.Range(0, 256).Select(number => (byte)number).ToArray();

        Assert.Equal(bytes, Assert.IsType<byte[]>(await RoundTrip(transport, bytes)));
        Assert.Equal(bytes, Assert.IsType<byte[]>(await RoundTrip(transport, BinaryData.FromBytes(bytes))));
        Assert.Empty(Assert.IsType<byte[]>(await RoundTrip(transport, Array.Empty<byte>())));
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Null_is_not_stored(string transport)
    {
        var table = await TestTable.New(transport);

        await table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = null, ["B"] = 1 });

        var row = (await table.GetEntityAsync<TableEntity>("p", "r")).Value;
        Assert.Null(row["A"]);
        Assert.Equal(1, row["B"]);
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Enumeration_in_a_dictionary_is_refused_before_any_request(string transport)
    {
        await Assert.ThrowsAsync<NotSupportedException>(() => RoundTrip(transport, DayOfWeek.Monday));
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Money_is_refused_because_the_service_has_no_decimal(string transport)
    {
        var refused = await Assert.ThrowsAsync<NotSupportedException>(() => RoundTrip(transport, 12.34m));

        Assert.Contains("System.Decimal", refused.Message, StringComparison.Ordinal);
    }

    private static async Task<object?> RoundTrip(string transport, object value)
    {
        var table = await TestTable.New(transport);
        await table.AddEntityAsync(new TableEntity("p", "r") { ["Value"] = value });
        return (await table.GetEntityAsync<TableEntity>("p", "r")).Value["Value"];
    }
}
