using System.Globalization;

namespace Receivables.Domain;

/// <summary>Reads the dates and moments of XML Schema as calendar days.</summary>
internal static class IsoDay
{
    /// <summary>
    /// <c>2026-03-31</c>, with or without an offset, is that day. A moment with an offset is the day in Amsterdam then:
    /// a bank that writes midnight as 22:00 or 23:00 UTC means the next day. A moment without one is taken as written.
    /// </summary>
    public static bool TryRead(string text, out DateOnly day)
    {
        day = default;
        if (text.Length < 10) return false;
        if (!DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None,
                out day)) return false;
        if (text.Length == 10) return true;
        if (text[10] != 'T') return IsOffset(text.AsSpan(10));
        const DateTimeStyles Style = DateTimeStyles.AssumeUniversal;
        if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, Style, out var moment)) return false;

        if (HasOffset(text) && moment.Year is > 1900 and < 9999) day = TimeZones.DayOf(moment, TimeZones.Amsterdam);
        return true;
    }

    private static bool HasOffset(string text) => text[^1] == 'Z' || text.AsSpan(11).ContainsAny('+', '-');

    private static bool IsOffset(ReadOnlySpan<char> text) =>
        text is "Z"
        || (text.Length == 6 && text[0] is '+' or '-' && text[3] == ':'
            && Written.AreDigits(text[1..3]) && Written.AreDigits(text[4..]));
}
