using System.Globalization;

namespace Receivables.Domain;

/// <summary>The dates of MT940: two digits for the year, and entry dates without any.</summary>
internal static class Mt940Dates
{
    /// <summary>
    /// Six digits. Years to 79 are of this century. Some banks reckon interest in months of thirty days and write a
    /// value date of 29 or 30 February in years without one: it becomes the last day of February.
    /// </summary>
    public static bool TryReadValueDate(ReadOnlySpan<char> text, out DateOnly day)
    {
        day = default;
        if (text.Length != 6 || !Written.AreDigits(text)) return false;

        var year = Number(text[..2]) + (Number(text[..2]) < 80 ? 2000 : 1900);
        return TryDay(year, Number(text[2..4]), Number(text[4..]), out day);
    }

    /// <summary>Four digits: the day of that month which is nearest to the value date.</summary>
    public static bool TryReadEntryDate(ReadOnlySpan<char> text, DateOnly valueDate, out DateOnly day)
    {
        day = default;
        if (text.Length != 4 || !Written.AreDigits(text)) return false;

        var nearest = int.MaxValue;
        for (var year = valueDate.Year - 1; year <= valueDate.Year + 1; year++)
        {
            if (!TryDay(year, Number(text[..2]), Number(text[2..]), out var candidate)) continue;

            var distance = Math.Abs(candidate.DayNumber - valueDate.DayNumber);
            if (distance < nearest) (nearest, day) = (distance, candidate);
        }

        return nearest < int.MaxValue;
    }

    private static bool TryDay(int year, int month, int day, out DateOnly date)
    {
        date = default;
        if (month is < 1 or > 12 || day < 1) return false;

        var last = DateTime.DaysInMonth(year, month);
        if (day > last && !(month == 2 && day <= 30)) return false;

        date = new DateOnly(year, month, Math.Min(day, last));
        return true;
    }

    private static int Number(ReadOnlySpan<char> digits) =>
        int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
