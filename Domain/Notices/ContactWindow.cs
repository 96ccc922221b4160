namespace Receivables.Domain;

/// <summary>
/// The hours and days on which a debtor may be contacted about a debt at all, by telephone, in person or by electronic
/// message. The law binds agencies; own dunning keeps to it too.
/// </summary>
/// <param name="From">The first moment of the day, inclusive.</param>
/// <param name="Until">The end, exclusive.</param>
/// <param name="ClosedOnSundaysAndHolidays">Whether those days are closed altogether.</param>
/// <param name="Source">Where the rule stands.</param>
public sealed record ContactWindow(TimeOnly From, TimeOnly Until, bool ClosedOnSundaysAndHolidays, string Source)
{
    /// <summary>The Netherlands, and on the safe side every country for which no rule is known.</summary>
    public static readonly ContactWindow Dutch = new(
        new TimeOnly(7, 0), new TimeOnly(20, 0), ClosedOnSundaysAndHolidays: true,
        "Besluit kwaliteit incassodienstverlening art. 4.2");

    /// <summary>
    /// Belgium: no calls or visits from 22:00 to 08:00 (WER art. XIX.13). The narrower Dutch end and days off are kept
    /// besides, since the law only says what is forbidden.
    /// </summary>
    public static readonly ContactWindow Belgian = new(
        new TimeOnly(8, 0), new TimeOnly(20, 0), ClosedOnSundaysAndHolidays: true,
        "WER art. XIX.13; policy: also not after 20:00, on Sundays and on holidays");

    /// <summary>The window where the debtor lives.</summary>
    public static ContactWindow Of(Country country) => country == Country.Belgium ? Belgian : Dutch;

    /// <summary>Whether the debtor may be contacted at that moment, by the clock and calendar of the country.</summary>
    public bool IsOpen(DateTimeOffset moment, Country country)
    {
        var local = TimeZoneInfo.ConvertTime(moment, country.TimeZone).DateTime;
        var day = DateOnly.FromDateTime(local);
        var isDayOff = local.DayOfWeek == DayOfWeek.Sunday || country.Calendar.IsHoliday(day);
        var time = TimeOnly.FromDateTime(local);
        return time >= From && time < Until && !(ClosedOnSundaysAndHolidays && isDayOff);
    }
}
