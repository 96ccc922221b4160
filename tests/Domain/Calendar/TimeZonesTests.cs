using System.Globalization;

namespace Receivables.Domain.Tests;

public sealed class TimeZonesTests
{
    [Theory]
    [InlineData("2026-03-28", "02:30", "2026-03-28T02:30:00+01:00")]
    [InlineData("2026-03-29", "01:59", "2026-03-29T01:59:00+01:00")]
    [InlineData("2026-03-29", "02:00", "2026-03-29T03:00:00+02:00")] // the clock skips from 02:00 to 03:00
    [InlineData("2026-03-29", "02:30", "2026-03-29T03:30:00+02:00")]
    [InlineData("2026-03-29", "03:00", "2026-03-29T03:00:00+02:00")]
    [InlineData("2026-10-25", "01:59", "2026-10-25T01:59:00+02:00")]
    [InlineData("2026-10-25", "02:30", "2026-10-25T02:30:00+02:00")] // comes twice: the first is meant
    [InlineData("2026-10-25", "03:00", "2026-10-25T03:00:00+01:00")]
    public void Wall_clock_time_becomes_one_moment(string day, string time, string moment)
    {
        var found = TimeZones.MomentOf(
            OracleCell.Day(day), TimeOnly.Parse(time, CultureInfo.InvariantCulture), TimeZones.Amsterdam);

        Assert.Equal(moment, found.ToString("yyyy-MM-ddTHH:mm:ssK", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("2026-02-28T22:59:59Z", "2026-02-28")]
    [InlineData("2026-02-28T23:00:00Z", "2026-03-01")] // midnight in winter
    [InlineData("2026-06-30T21:59:59Z", "2026-06-30")]
    [InlineData("2026-06-30T22:00:00Z", "2026-07-01")] // midnight in summer
    public void Moment_has_the_date_of_the_zone(string moment, string day) =>
        Assert.Equal(
            OracleCell.Day(day),
            TimeZones.DayOf(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture), TimeZones.Amsterdam));

    [Theory]
    [InlineData("NL", "Europe/Amsterdam")]
    [InlineData("BE", "Europe/Brussels")]
    [InlineData("PT", "Europe/Lisbon")]
    [InlineData("FI", "Europe/Helsinki")]
    [InlineData("US", "Europe/Amsterdam")] // not a country of the SEPA area
    public void Country_has_the_zone_of_its_capital(string country, string zone) =>
        Assert.Equal(zone, new Country(country).TimeZone.Id);

    [Theory]
    [InlineData("nl")]
    [InlineData("NLD")]
    [InlineData("")]
    [InlineData("N1")]
    public void Country_code_that_is_not_two_capitals_is_refused(string code) =>
        Assert.Contains($"'{code}'", Assert.Throws<ArgumentException>(() => new Country(code)).Message);
}
