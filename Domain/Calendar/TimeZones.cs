using System.Collections.Frozen;

namespace Receivables.Domain;

/// <summary>The time zone of each country of the SEPA area, by its IANA name.</summary>
public static class TimeZones
{
    public static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    private static readonly FrozenDictionary<string, string> NameByCountry = new Dictionary<string, string>
    {
        ["AD"] = "Europe/Andorra",
        ["AL"] = "Europe/Tirane",
        ["AT"] = "Europe/Vienna",
        ["BE"] = "Europe/Brussels",
        ["BG"] = "Europe/Sofia",
        ["CH"] = "Europe/Zurich",
        ["CY"] = "Asia/Nicosia",
        ["CZ"] = "Europe/Prague",
        ["DE"] = "Europe/Berlin",
        ["DK"] = "Europe/Copenhagen",
        ["EE"] = "Europe/Tallinn",
        ["ES"] = "Europe/Madrid",
        ["FI"] = "Europe/Helsinki",
        ["FR"] = "Europe/Paris",
        ["GB"] = "Europe/London",
        ["GR"] = "Europe/Athens",
        ["HR"] = "Europe/Zagreb",
        ["HU"] = "Europe/Budapest",
        ["IE"] = "Europe/Dublin",
        ["IS"] = "Atlantic/Reykjavik",
        ["IT"] = "Europe/Rome",
        ["LI"] = "Europe/Vaduz",
        ["LT"] = "Europe/Vilnius",
        ["LU"] = "Europe/Luxembourg",
        ["LV"] = "Europe/Riga",
        ["MC"] = "Europe/Monaco",
        ["MD"] = "Europe/Chisinau",
        ["ME"] = "Europe/Podgorica",
        ["MK"] = "Europe/Skopje",
        ["MT"] = "Europe/Malta",
        ["NL"] = "Europe/Amsterdam",
        ["NO"] = "Europe/Oslo",
        ["PL"] = "Europe/Warsaw",
        ["PT"] = "Europe/Lisbon",
        ["RO"] = "Europe/Bucharest",
        ["RS"] = "Europe/Belgrade",
        ["SE"] = "Europe/Stockholm",
        ["SI"] = "Europe/Ljubljana",
        ["SK"] = "Europe/Bratislava",
        ["SM"] = "Europe/San_Marino",
        ["VA"] = "Europe/Vatican",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The zone of the country's capital; Amsterdam for a country that is not listed.</summary>
    public static TimeZoneInfo Of(Country country) =>
        NameByCountry.TryGetValue(country.Code, out var name) ? TimeZoneInfo.FindSystemTimeZoneById(name) : Amsterdam;

    /// <summary>The calendar day in the zone at that moment.</summary>
    public static DateOnly DayOf(DateTimeOffset moment, TimeZoneInfo zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime);

    /// <summary>
    /// The moment at which a clock on the wall shows that time. A time that the clock skips in spring is moved on by
    /// the hour that is skipped; of a time that comes twice in autumn the first is meant.
    /// </summary>
    public static DateTimeOffset MomentOf(DateOnly day, TimeOnly time, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var wall = day.ToDateTime(time);
        if (zone.IsInvalidTime(wall))
        {
            // The offset just before the jump, applied to the skipped time, lands the same distance after the jump.
            var before = new DateTimeOffset(wall, zone.GetUtcOffset(wall.AddHours(-3)));
            return TimeZoneInfo.ConvertTime(before, zone);
        }

        var offset = zone.IsAmbiguousTime(wall) ? zone.GetAmbiguousTimeOffsets(wall).Max() : zone.GetUtcOffset(wall);
        return new DateTimeOffset(wall, offset);
    }
}
