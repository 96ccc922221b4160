using System.Collections.Concurrent;

namespace Receivables.Domain;

/// <summary>
/// The public holidays of a country or payment system, by formula for any year, and the working days that they leave.
/// A working day is not a Saturday, not a Sunday and not a holiday.
/// </summary>
public sealed class HolidayCalendar
{
    /// <summary>Years that were asked for before: the name of each day that is a holiday. Only a memory.</summary>
    private readonly ConcurrentDictionary<int, string?[]> years = new();
    private readonly Func<int, string?[]> nameDaysOf;

    private HolidayCalendar(string name, IReadOnlyList<HolidayRule> rules)
    {
        Name = name;
        nameDaysOf = year => NameDays(year, rules);
    }

    /// <summary>Algemene termijnenwet art. 3, paragraphs 1 and 2 (Good Friday is equated to a holiday).</summary>
    public static HolidayCalendar Netherlands { get; } = new("Netherlands",
    [
        HolidayRule.On(1, 1, "Nieuwjaarsdag"),
        HolidayRule.AfterEaster(-2, "Goede Vrijdag (gelijkgesteld)"),
        HolidayRule.AfterEaster(1, "2e Paasdag"),
        HolidayRule.KingsDay("Koningsdag"),
        HolidayRule.QueensDay("Koninginnedag"),
        HolidayRule.On(5, 5, "Bevrijdingsdag"),
        HolidayRule.AfterEaster(39, "Hemelvaartsdag"),
        HolidayRule.AfterEaster(50, "2e Pinksterdag"),
        HolidayRule.On(12, 25, "1e Kerstdag"),
        HolidayRule.On(12, 26, "2e Kerstdag"),
    ]);

    /// <summary>The ten legal holidays of Belgium (royal decree of 18 April 1974, art. 1).</summary>
    public static HolidayCalendar Belgium { get; } = new("Belgium",
    [
        HolidayRule.On(1, 1, "Nieuwjaar"),
        HolidayRule.AfterEaster(1, "Paasmaandag"),
        HolidayRule.On(5, 1, "Dag van de Arbeid"),
        HolidayRule.AfterEaster(39, "O.H. Hemelvaart"),
        HolidayRule.AfterEaster(50, "Pinkstermaandag"),
        HolidayRule.On(7, 21, "Nationale feestdag"),
        HolidayRule.On(8, 15, "O.L.V. Hemelvaart"),
        HolidayRule.On(11, 1, "Allerheiligen"),
        HolidayRule.On(11, 11, "Wapenstilstand"),
        HolidayRule.On(12, 25, "Kerstmis"),
    ]);

    /// <summary>The closing days of the euro payment system, from 2002 (ECB, 14 December 2000).</summary>
    public static HolidayCalendar Target2 { get; } = new("TARGET2",
    [
        HolidayRule.On(1, 1, "New Year"),
        HolidayRule.AfterEaster(-2, "Good Friday"),
        HolidayRule.AfterEaster(1, "Easter Monday"),
        HolidayRule.On(5, 1, "1 May"),
        HolidayRule.On(12, 25, "Christmas"),
        HolidayRule.On(12, 26, "26 December"),
    ]);

    public string Name { get; }

    /// <summary>The name of the holiday in the language of the calendar, or null when the day is none.</summary>
    public string? HolidayName(DateOnly day) => years.GetOrAdd(day.Year, nameDaysOf)[day.DayOfYear - 1];

    public bool IsHoliday(DateOnly day) => HolidayName(day) is not null;

    public bool IsWorkingDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsHoliday(day);

    /// <summary>A single working day between two days off, such as the Friday after Ascension Day.</summary>
    public bool IsBridgeDay(DateOnly day) =>
        IsWorkingDay(day) && !IsWorkingDay(day.AddDays(-1)) && !IsWorkingDay(day.AddDays(1));

    /// <summary>The day itself when it is a working day, else the first working day after it.</summary>
    public DateOnly ThisOrNextWorkingDay(DateOnly day)
    {
        while (!IsWorkingDay(day)) day = day.AddDays(1);
        return day;
    }

    /// <summary>The day itself when it is a working day, else the last working day before it.</summary>
    public DateOnly ThisOrPreviousWorkingDay(DateOnly day)
    {
        while (!IsWorkingDay(day)) day = day.AddDays(-1);
        return day;
    }

    /// <summary>The first working day after the day, never the day itself.</summary>
    public DateOnly NextWorkingDay(DateOnly day) => ThisOrNextWorkingDay(day.AddDays(1));

    /// <summary>
    /// Counts working days forward, or backward when negative; the day itself does not count. Zero gives the day
    /// unchanged, working day or not.
    /// </summary>
    public DateOnly AddWorkingDays(DateOnly day, int workingDays)
    {
        var step = Math.Sign(workingDays);
        for (var left = Math.Abs(workingDays); left > 0; left--)
        {
            do day = day.AddDays(step);
            while (!IsWorkingDay(day));
        }

        return day;
    }

    public override string ToString() => Name;

    /// <summary>The name of each day of a year; where two holidays meet, the one that is listed first.</summary>
    private static string?[] NameDays(int year, IReadOnlyList<HolidayRule> rules)
    {
        var names = new string?[366];
        var easter = EasterSunday.Of(year);
        foreach (var rule in rules)
        {
            if (rule.InYearOf(easter) is { } day) names[day.DayOfYear - 1] ??= rule.Name;
        }

        return names;
    }
}
