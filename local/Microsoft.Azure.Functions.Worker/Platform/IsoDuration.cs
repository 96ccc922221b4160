using System.Globalization;
using System.Text.RegularExpressions;

namespace Receivables.Local.Functions.Platform;

/// <summary>Durations such as P7D, P1M or PT36H: years and months by the calendar, all else as fixed time.</summary>
internal static partial class IsoDuration
{
    /// <summary>False when the text is no duration, or leads beyond the calendar.</summary>
    internal static bool TryAdd(string text, DateTimeOffset start, out DateTimeOffset end)
    {
        end = start;
        var match = Pattern().Match(text);
        if (!match.Success || text.EndsWith('P') || text.EndsWith('T'))
        {
            return false;
        }

        try
        {
            end = start.AddYears(Number(match, "years")).AddMonths(Number(match, "months"))
                .AddDays((7d * Number(match, "weeks")) + Number(match, "days"))
                .AddHours(Number(match, "hours")).AddMinutes(Number(match, "minutes"))
                .AddSeconds(Number(match, "seconds"));
            return true;
        }
        catch (Exception outside) when (outside is ArgumentOutOfRangeException or OverflowException)
        {
            return false;
        }
    }

    private static int Number(Match match, string part) => match.Groups[part] is { Success: true } found
        ? int.Parse(found.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)
        : 0;

    [GeneratedRegex(
        @"^P(?:(?<years>\d+)Y)?(?:(?<months>\d+)M)?(?:(?<weeks>\d+)W)?(?:(?<days>\d+)D)?"
        + @"(?:T(?:(?<hours>\d+)H)?(?:(?<minutes>\d+)M)?(?:(?<seconds>\d+)S)?)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();
}
