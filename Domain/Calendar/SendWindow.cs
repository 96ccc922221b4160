namespace Receivables.Domain;

/// <summary>
/// When messages may go out: on working days from <see cref="Opens"/> (inclusive) to <see cref="Closes"/> (exclusive)
/// by the clock on the wall of a time zone, whatever its clock changes.
/// </summary>
public sealed record SendWindow
{
    public SendWindow(HolidayCalendar calendar, TimeZoneInfo zone, TimeOnly opens, TimeOnly closes)
    {
        if (opens >= closes)
        {
            throw new ArgumentException($"A send window opens before {closes}, not at {opens}.", nameof(opens));
        }

        Calendar = calendar;
        Zone = zone;
        Opens = opens;
        Closes = closes;
    }

    public HolidayCalendar Calendar { get; }

    public TimeZoneInfo Zone { get; }

    public TimeOnly Opens { get; }

    public TimeOnly Closes { get; }

    /// <summary>Working days from 09:00 to 17:00 where the debtor lives.</summary>
    public static SendWindow Of(Country country) =>
        new(country.Calendar, country.TimeZone, new TimeOnly(9, 0), new TimeOnly(17, 0));

    public bool IsOpen(DateTimeOffset moment)
    {
        var local = TimeZoneInfo.ConvertTime(moment, Zone).DateTime;
        var time = TimeOnly.FromDateTime(local);
        return time >= Opens && time < Closes && Calendar.IsWorkingDay(DateOnly.FromDateTime(local));
    }

    /// <summary>The moment itself when the window is open, else the next opening, by the zone's clock.</summary>
    public DateTimeOffset ThisOrNext(DateTimeOffset moment)
    {
        if (IsOpen(moment)) return TimeZoneInfo.ConvertTime(moment, Zone);

        var local = TimeZoneInfo.ConvertTime(moment, Zone).DateTime;
        var day = DateOnly.FromDateTime(local);
        var opensLaterToday = TimeOnly.FromDateTime(local) < Opens;
        return OpeningOf(opensLaterToday ? Calendar.ThisOrNextWorkingDay(day) : Calendar.NextWorkingDay(day));
    }

    /// <summary>The opening on that day, or on the next working day when it is none.</summary>
    public DateTimeOffset OpeningOf(DateOnly day) =>
        TimeZones.MomentOf(Calendar.ThisOrNextWorkingDay(day), Opens, Zone);

    /// <summary>
    /// A moment inside the window of that day (or the next working day), a part of the way from its opening to its
    /// close: <paramref name="part"/> runs from 0 (inclusive) to <paramref name="parts"/> (exclusive).
    /// </summary>
    public DateTimeOffset MomentOn(DateOnly day, int part, int parts)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(part);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(part, parts);
        var afterOpening = new TimeSpan((Closes - Opens).Ticks / parts * part);
        return TimeZones.MomentOf(Calendar.ThisOrNextWorkingDay(day), Opens.Add(afterOpening), Zone);
    }
}
