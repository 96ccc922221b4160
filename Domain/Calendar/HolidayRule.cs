namespace Receivables.Domain;

/// <summary>One holiday: its name, and the day on which it falls in the year of an Easter Sunday.</summary>
internal sealed record HolidayRule(string Name, Func<DateOnly, DateOnly> InYearOf)
{
    /// <summary>The same day each year.</summary>
    public static HolidayRule On(int month, int day, string name) =>
        new(name, easter => new DateOnly(easter.Year, month, day));

    /// <summary>A number of days after Easter Sunday, or before it when negative.</summary>
    public static HolidayRule AfterEaster(int days, string name) => new(name, easter => easter.AddDays(days));

    /// <summary>
    /// The birthday of the Dutch monarch as it is kept: never on a Sunday. King's Day is 27 April from 2014, before it
    /// Queen's Day was 30 April; a Sunday made it the Saturday before (until 1979: the Monday after).
    /// </summary>
    public static HolidayRule RoyalBirthday(string name) => new(name, easter => KeptOn(easter.Year));

    private static DateOnly KeptOn(int year)
    {
        var birthday = new DateOnly(year, 4, year >= 2014 ? 27 : 30);
        if (birthday.DayOfWeek != DayOfWeek.Sunday) return birthday;

        return birthday.AddDays(year >= 1980 ? -1 : 1);
    }
}
