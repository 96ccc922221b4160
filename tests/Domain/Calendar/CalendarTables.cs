namespace Receivables.Domain.Tests;

/// <summary>The calendars against known years.</summary>
public sealed class CalendarTables
{
    [Theory, OracleTable("easter")]
    public void Moving_feasts_of_the_year(
        [Heading("year")] int year,
        [Heading("Easter Sunday")] DateOnly easter,
        [Heading("Good Friday")] DateOnly goodFriday,
        [Heading("Easter Monday")] DateOnly easterMonday,
        [Heading("Ascension")] DateOnly ascension,
        [Heading("Whit Monday")] DateOnly whitMonday,
        [Heading("Koningsdag")] DateOnly kingsDay)
    {
        var calendar = HolidayCalendar.Netherlands;

        Assert.Equal(easter, EasterSunday.Of(year));
        Assert.Equal("Goede Vrijdag (gelijkgesteld)", calendar.HolidayName(goodFriday));
        Assert.Equal("2e Paasdag", calendar.HolidayName(easterMonday));
        Assert.Equal("Hemelvaartsdag", calendar.HolidayName(ascension));
        Assert.Equal("2e Pinksterdag", calendar.HolidayName(whitMonday));
        Assert.Equal("Koningsdag", calendar.HolidayName(kingsDay));
    }

    [Theory, OracleTable("hol_NL")]
    public void Dutch_holiday([Heading("date")] DateOnly day, [Heading("holiday")] string name) =>
        Assert.Equal(name, HolidayCalendar.Netherlands.HolidayName(day));

    [Theory, OracleTable("hol_BE")]
    public void Belgian_holiday([Heading("date")] DateOnly day, [Heading("holiday")] string name) =>
        Assert.Equal(name, HolidayCalendar.Belgium.HolidayName(day));

    [Theory, OracleTable("hol_TARGET")]
    public void Closing_day_of_the_euro_payment_system(
        [Heading("date")] DateOnly day, [Heading("holiday")] string name) =>
        Assert.Equal(name, HolidayCalendar.Target2.HolidayName(day));

    [Theory]
    [InlineData("NL", "hol_NL")]
    [InlineData("BE", "hol_BE")]
    [InlineData("TARGET", "hol_TARGET")]
    public void The_listed_years_have_no_other_holidays(string calendar, string table)
    {
        var listed = OracleBook.Rows(table).Select(row => (DateOnly)OracleCell.Read(row, "date", typeof(DateOnly))!);
        var twoYears = Enumerable.Range(0, 730).Select(new DateOnly(2026, 1, 1).AddDays);

        Assert.Equal(listed, twoYears.Where(Calendars.Named(calendar).IsHoliday));
    }

    [Theory, OracleTable("nextwd")]
    public void This_or_the_next_working_day(
        [Heading("date")] DateOnly day,
        [Heading("next business day NL")] DateOnly netherlands,
        [Heading("BE")] DateOnly belgium,
        [Heading("TARGET")] DateOnly target)
    {
        Assert.Equal(netherlands, HolidayCalendar.Netherlands.ThisOrNextWorkingDay(day));
        Assert.Equal(belgium, HolidayCalendar.Belgium.ThisOrNextWorkingDay(day));
        Assert.Equal(target, HolidayCalendar.Target2.ThisOrNextWorkingDay(day));
    }
}
