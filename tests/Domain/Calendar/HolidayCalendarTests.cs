namespace Receivables.Domain.Tests;

public sealed class HolidayCalendarTests
{
    private static readonly HolidayCalendar Dutch = HolidayCalendar.Netherlands;
    private static readonly HolidayCalendar Belgian = HolidayCalendar.Belgium;

    [Theory]
    [InlineData("1818-03-22")] // the earliest day that Easter can have
    [InlineData("1943-04-25")] // the latest
    [InlineData("1900-04-15")]
    [InlineData("1954-04-18")] // one of the years in which simpler formulas are a week out
    [InlineData("1981-04-19")]
    [InlineData("2000-04-23")]
    [InlineData("2008-03-23")]
    [InlineData("2011-04-24")]
    [InlineData("2016-03-27")]
    [InlineData("2019-04-21")]
    [InlineData("2035-03-25")]
    [InlineData("2038-04-25")]
    [InlineData("2049-04-18")]
    [InlineData("2076-04-19")]
    [InlineData("2285-03-22")]
    public void Easter_of_a_known_year_is_found(string easter) =>
        Assert.Equal(OracleCell.Day(easter), EasterSunday.Of(OracleCell.Day(easter).Year));

    [Theory]
    [InlineData("2014-04-26", "Koningsdag")] // the 27th is a Sunday
    [InlineData("2015-04-27", "Koningsdag")]
    [InlineData("2025-04-26", "Koningsdag")] // the 27th is a Sunday
    [InlineData("2013-04-30", "Koninginnedag")] // the last one
    [InlineData("2006-04-29", "Koninginnedag")] // the 30th is a Sunday
    [InlineData("1989-04-29", "Koninginnedag")]
    [InlineData("1980-04-30", "Koninginnedag")]
    [InlineData("1978-05-01", "Koninginnedag")] // the 30th is a Sunday, when the Monday was taken
    public void Royal_birthday_is_kept_once_and_never_on_a_Sunday(string day, string name)
    {
        var kept = OracleCell.Day(day);
        var royal = Enumerable.Range(0, 365).Select(new DateOnly(kept.Year, 1, 1).AddDays)
            .Where(each => Dutch.HolidayName(each) is "Koningsdag" or "Koninginnedag");

        Assert.Equal(kept, Assert.Single(royal));
        Assert.Equal(name, Dutch.HolidayName(kept));
    }

    [Fact]
    public void Two_holidays_on_one_day_are_one_day_off()
    {
        // In 2008 Ascension Day fell on 1 May, and in 2016 on 5 May.
        Assert.Equal("Dag van de Arbeid", Belgian.HolidayName(new DateOnly(2008, 5, 1)));
        Assert.Equal("Bevrijdingsdag", Dutch.HolidayName(new DateOnly(2016, 5, 5)));
    }

    [Theory]
    [InlineData("2026-05-14", false)] // Ascension Day
    [InlineData("2026-05-15", true)] // the Friday after it is a bridge day, on which people work
    [InlineData("2026-05-16", false)] // Saturday
    [InlineData("2026-05-17", false)] // Sunday
    [InlineData("2026-05-18", true)] // Monday
    public void Working_day_is_no_weekend_and_no_holiday(string day, bool works) =>
        Assert.Equal(works, Dutch.IsWorkingDay(OracleCell.Day(day)));

    [Theory]
    [InlineData("2026-05-15", true)] // Friday after Ascension Day
    [InlineData("2026-05-04", true)] // Monday before a Tuesday holiday, 5 May
    [InlineData("2026-05-06", false)] // Wednesday after it
    [InlineData("2026-01-02", true)] // Friday after New Year
    [InlineData("2026-04-27", false)] // King's Day itself
    [InlineData("2026-04-24", false)] // Friday before King's Day on a Monday: the weekend only
    [InlineData("2026-04-28", false)] // Tuesday after it
    [InlineData("2026-05-09", false)] // a Saturday
    public void Bridge_day_is_one_working_day_between_two_days_off(string day, bool isBridge) =>
        Assert.Equal(isBridge, Dutch.IsBridgeDay(OracleCell.Day(day)));

    [Theory]
    [InlineData("2026-04-02", "2026-04-02", "2026-04-02", "2026-04-07")] // Thursday before Easter
    [InlineData("2026-04-03", "2026-04-07", "2026-04-02", "2026-04-07")] // Good Friday
    [InlineData("2026-04-06", "2026-04-07", "2026-04-02", "2026-04-07")] // Easter Monday
    [InlineData("2026-04-07", "2026-04-07", "2026-04-07", "2026-04-08")] // Tuesday after it
    public void Shifts_around_Easter(string day, string thisOrNext, string thisOrPrevious, string next)
    {
        var from = OracleCell.Day(day);

        Assert.Equal(OracleCell.Day(thisOrNext), Dutch.ThisOrNextWorkingDay(from));
        Assert.Equal(OracleCell.Day(thisOrPrevious), Dutch.ThisOrPreviousWorkingDay(from));
        Assert.Equal(OracleCell.Day(next), Dutch.NextWorkingDay(from));
    }

    [Theory]
    [InlineData("2026-04-02", 0, "2026-04-02")]
    [InlineData("2026-04-04", 0, "2026-04-04")] // a Saturday stays: nothing was to be counted
    [InlineData("2026-04-02", 1, "2026-04-07")] // over Good Friday, the weekend and Easter Monday
    [InlineData("2026-04-02", 3, "2026-04-09")]
    [InlineData("2026-04-05", 1, "2026-04-07")] // from a Sunday
    [InlineData("2026-04-07", -1, "2026-04-02")]
    [InlineData("2026-04-09", -3, "2026-04-02")]
    public void Working_days_are_counted_without_the_day_itself(string day, int workingDays, string expected) =>
        Assert.Equal(OracleCell.Day(expected), Dutch.AddWorkingDays(OracleCell.Day(day), workingDays));
}
