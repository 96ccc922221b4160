using System.Globalization;

namespace Receivables.Domain.Tests;

public sealed class SendWindowTests
{
    private static readonly SendWindow Dutch = SendWindow.Of(Country.Netherlands);

    [Theory]
    [InlineData("2026-10-23T08:59:59.999+02:00", false)] // Friday
    [InlineData("2026-10-23T09:00:00+02:00", true)]
    [InlineData("2026-10-23T16:59:59.999+02:00", true)]
    [InlineData("2026-10-23T17:00:00+02:00", false)]
    [InlineData("2026-10-24T12:00:00+02:00", false)] // Saturday
    [InlineData("2026-10-26T08:00:00Z", true)] // Monday 09:00, the clock went back on Sunday
    [InlineData("2026-10-26T07:59:59Z", false)]
    [InlineData("2026-03-30T07:00:00Z", true)] // Monday 09:00, the clock went forward on Sunday
    [InlineData("2026-03-30T06:59:59Z", false)]
    [InlineData("2026-04-27T12:00:00+02:00", false)] // King's Day
    public void Window_is_open_from_nine_to_five_on_working_days(string moment, bool isOpen) =>
        Assert.Equal(isOpen, Dutch.IsOpen(Moment(moment)));

    [Theory]
    [InlineData("2026-10-23T10:15:00+02:00", "2026-10-23T10:15:00+02:00")] // open: at once
    [InlineData("2026-10-23T06:00:00+02:00", "2026-10-23T09:00:00+02:00")] // later that day
    [InlineData("2026-10-23T17:00:00+02:00", "2026-10-26T09:00:00+01:00")] // over the weekend of the clock change
    [InlineData("2026-10-24T06:00:00+02:00", "2026-10-26T09:00:00+01:00")] // early on a Saturday
    [InlineData("2026-10-25T23:30:00Z", "2026-10-26T09:00:00+01:00")] // half past midnight, local time
    [InlineData("2026-04-02T17:30:00+02:00", "2026-04-07T09:00:00+02:00")] // over Easter
    [InlineData("2026-12-31T23:30:00+01:00", "2027-01-04T09:00:00+01:00")]
    public void Next_moment_is_inside_the_window(string moment, string next) =>
        Assert.Equal(next, Text(Dutch.ThisOrNext(Moment(moment))));

    [Theory]
    [InlineData("2026-10-23", 0, "2026-10-23T09:00:00+02:00")]
    [InlineData("2026-10-23", 50, "2026-10-23T13:00:00+02:00")]
    [InlineData("2026-10-23", 99, "2026-10-23T16:55:12+02:00")]
    [InlineData("2026-10-25", 50, "2026-10-26T13:00:00+01:00")] // a Sunday moves to Monday
    public void Part_of_the_window_gives_its_moment(string day, int part, string moment) =>
        Assert.Equal(moment, Text(Dutch.MomentOn(OracleCell.Day(day), part, parts: 100)));

    [Theory]
    [InlineData(-1)]
    [InlineData(100)]
    public void Part_outside_the_window_is_refused(int part) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Dutch.MomentOn(new DateOnly(2026, 10, 23), part, parts: 100));

    [Theory]
    [InlineData(17, 9)]
    [InlineData(9, 9)]
    public void Window_that_closes_before_it_opens_is_refused(int opens, int closes) =>
        Assert.Throws<ArgumentException>(() => new SendWindow(
            HolidayCalendar.Netherlands, TimeZones.Amsterdam, new TimeOnly(opens, 0), new TimeOnly(closes, 0)));

    [Fact]
    public void Belgian_window_keeps_Belgian_holidays()
    {
        var nationalDay = Moment("2026-07-21T10:00:00+02:00");

        Assert.False(SendWindow.Of(Country.Belgium).IsOpen(nationalDay));
        Assert.True(Dutch.IsOpen(nationalDay));
    }

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static string Text(DateTimeOffset moment) =>
        moment.ToString("yyyy-MM-ddTHH:mm:ssK", CultureInfo.InvariantCulture);
}
