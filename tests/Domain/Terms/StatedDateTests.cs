namespace Receivables.Domain.Tests;

/// <summary>The date that an ordinary reminder states: five days on, on a working day, at most a week.</summary>
public sealed class StatedDateTests
{
    [Theory]
    // sent on            stated date
    [InlineData("Tue 2026-04-07", "Mon 2026-04-13")] // the 12th is a Sunday
    [InlineData("Wed 2026-04-15", "Mon 2026-04-20")]
    [InlineData("Wed 2026-04-22", "Tue 2026-04-28")] // the 27th is King's Day
    [InlineData("Fri 2026-04-10", "Wed 2026-04-15")]
    [InlineData("Mon 2026-12-21", "Mon 2026-12-28")] // exactly a week: Christmas on Friday and Saturday
    [InlineData("Sun 2026-12-20", "Thu 2026-12-24")] // eight days on would be too long, so it goes back
    [InlineData("Mon 2026-03-30", "Thu 2026-04-02")] // back over Good Friday, for Easter Monday is too far
    [InlineData("Sun 2026-05-10", "Fri 2026-05-15")] // a bridge day is a working day for a reminder
    [InlineData("Thu 2028-02-24", "Tue 2028-02-29")]
    public void Stated_date_of_a_Dutch_reminder(string sentOn, string stated) => Assert.Equal(
        OracleCell.Day(stated), StatedDate.For(OracleCell.Day(sentOn), days: 5, HolidayCalendar.Netherlands));

    [Fact]
    public void Stated_date_is_a_working_day_within_a_week() => SeededCases.Run(random =>
    {
        var calendar = random.Of([HolidayCalendar.Netherlands, HolidayCalendar.Belgium, HolidayCalendar.Target2]);
        var sentOn = random.Day();

        var stated = StatedDate.For(sentOn, days: 5, calendar);

        Assert.True(calendar.IsWorkingDay(stated));
        Assert.InRange(stated.DayNumber - sentOn.DayNumber, 1, StatedDate.LongestDays);
    });
}
