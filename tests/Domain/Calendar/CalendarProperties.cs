namespace Receivables.Domain.Tests;

/// <summary>What holds of every calendar on every day.</summary>
public sealed class CalendarProperties
{
    private static readonly HolidayCalendar[] All =
        [HolidayCalendar.Netherlands, HolidayCalendar.Belgium, HolidayCalendar.Target2];

    [Fact]
    public void Easter_is_a_Sunday_between_22_March_and_25_April() => SeededCases.Run(random =>
    {
        var year = random.Next(1583, 9999);
        var easter = EasterSunday.Of(year);

        Assert.Equal(DayOfWeek.Sunday, easter.DayOfWeek);
        Assert.InRange(easter, new DateOnly(year, 3, 22), new DateOnly(year, 4, 25));
    });

    [Fact]
    public void Easter_agrees_with_the_formula_of_Gauss() => SeededCases.Run(random =>
    {
        var year = random.Next(1583, 9999);

        Assert.Equal(GaussEaster(year), EasterSunday.Of(year));
    });

    [Fact]
    public void Shifts_reach_the_nearest_working_day() => SeededCases.Run(random =>
    {
        var calendar = random.Of(All);
        var day = random.Day();
        var next = calendar.ThisOrNextWorkingDay(day);
        var previous = calendar.ThisOrPreviousWorkingDay(day);

        Assert.True(calendar.IsWorkingDay(next) && calendar.IsWorkingDay(previous));
        Assert.DoesNotContain(DaysFrom(day, next), calendar.IsWorkingDay);
        Assert.DoesNotContain(DaysFrom(previous.AddDays(1), day), calendar.IsWorkingDay);
        Assert.Equal(next == day, previous == day);
        Assert.True(calendar.NextWorkingDay(day) > day);
    });

    [Fact]
    public void Counting_working_days_there_and_back_returns() => SeededCases.Run(random =>
    {
        var calendar = random.Of(All);
        var start = calendar.ThisOrNextWorkingDay(random.Day());
        var count = random.Next(0, 40);
        var end = calendar.AddWorkingDays(start, count);

        Assert.Equal(count, DaysFrom(start.AddDays(1), end.AddDays(1)).Count(calendar.IsWorkingDay));
        Assert.Equal(start, calendar.AddWorkingDays(end, -count));
    });

    [Fact]
    public void Safe_last_day_is_a_working_day_at_most_nine_days_later() => SeededCases.Run(random =>
    {
        var country = random.Coin() ? Country.Netherlands : Country.Belgium;
        var lastDay = random.Day();
        var safe = TermExtension.SafeLastDay(country, lastDay);

        Assert.True(country.Calendar.IsWorkingDay(safe));
        Assert.InRange(safe, lastDay, lastDay.AddDays(9));
        Assert.Equal(safe, TermExtension.SafeLastDay(country, safe));
    });

    [Fact]
    public void Next_sending_moment_is_the_first_inside_the_window() => SeededCases.Run(random =>
    {
        var window = SendWindow.Of(random.Coin() ? Country.Netherlands : Country.Belgium);
        var moment = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(random.Next(5_000_000));
        var next = window.ThisOrNext(moment);

        Assert.True(window.IsOpen(next));
        Assert.True(next >= moment);
        Assert.True(next == moment || !window.IsOpen(next.AddTicks(-1)));
        Assert.Equal(next, window.ThisOrNext(next));
    });

    private static IEnumerable<DateOnly> DaysFrom(DateOnly first, DateOnly end) =>
        Enumerable.Range(0, Math.Max(0, end.DayNumber - first.DayNumber)).Select(first.AddDays);

    /// <summary>Gauss counts from the full moon, with the exceptions that the church calendar makes of it.</summary>
    private static DateOnly GaussEaster(int year)
    {
        var century = year / 100;
        var moonOffset = (15 - (((8 * century) + 13) / 25) + century - (century / 4)) % 30;
        var fullMoon = ((19 * (year % 19)) + moonOffset) % 30;
        var isLateMoon = fullMoon == 29 || (fullMoon == 28 && (((11 * moonOffset) + 11) % 30) < 19);
        var paschalMoon = new DateOnly(year, 3, 21).AddDays(isLateMoon ? fullMoon - 1 : fullMoon);

        // Easter is the Sunday after the full moon, never the day of it.
        return paschalMoon.AddDays(7 - (int)paschalMoon.DayOfWeek);
    }
}
