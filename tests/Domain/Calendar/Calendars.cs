namespace Receivables.Domain.Tests;

/// <summary>The shipped calendars by the short names that test tables use.</summary>
internal static class Calendars
{
    public static HolidayCalendar Named(string name) => name switch
    {
        "NL" => HolidayCalendar.Netherlands,
        "BE" => HolidayCalendar.Belgium,
        "TARGET" => HolidayCalendar.Target2,
        _ => throw new ArgumentException($"There is no calendar '{name}'.", nameof(name)),
    };
}
