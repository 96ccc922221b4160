using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Receivables.Domain;

/// <summary>Finds calendar dates in a text of one line, in figures or with the month in words.</summary>
public static class DateReader
{
    private static readonly ConcurrentDictionary<TextLanguage, Regex> Patterns = new();

    /// <summary>
    /// The dates in order. One without a year is taken in the year that brings it closest to
    /// <paramref name="writtenOn"/>; a day that no calendar has is passed over.
    /// </summary>
    public static IReadOnlyList<FoundDate> Find(string oneLine, TextLanguage language, DateOnly writtenOn)
    {
        var forms = LanguageForms.Of(language);
        return
        [
            .. Patterns.GetOrAdd(language, static language => Pattern(LanguageForms.Of(language)))
                .Matches(oneLine).Select(match => Read(match, forms, writtenOn)).OfType<FoundDate>(),
        ];
    }

    private static FoundDate? Read(Match match, LanguageForms forms, DateOnly writtenOn)
    {
        var day = Number(match, "d");
        var month = match.Groups["m"].Success ? Number(match, "m") : MonthOf(match.Groups["name"].Value, forms);
        if (DayOf(Number(match, "y"), month, day, writtenOn) is not { } found) return null;

        var weekday = match.Groups["weekday"].Value;
        var isWrong = weekday.Length > 0
            && !weekday.Equals(forms.Weekdays[(int)found.DayOfWeek], StringComparison.OrdinalIgnoreCase);
        return new FoundDate(found, match.Value, isWrong);
    }

    private static DateOnly? DayOf(int year, int month, int day, DateOnly writtenOn)
    {
        if (year is > 0 and < 100) year += 2000;
        if (year > 0) return Exists(year, month, day) ? new DateOnly(year, month, day) : null;

        return Enumerable.Range(writtenOn.Year - 1, 3)
            .Where(candidate => Exists(candidate, month, day))
            .Select(candidate => (DateOnly?)new DateOnly(candidate, month, day))
            .MinBy(candidate => Math.Abs(candidate!.Value.DayNumber - writtenOn.DayNumber));
    }

    private static bool Exists(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    private static int Number(Match match, string group) =>
        int.TryParse(match.Groups[group].Value, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static int MonthOf(string name, LanguageForms forms)
    {
        var bare = name.TrimEnd('.');
        return 1 + Math.Max(IndexOf(forms.Months, bare), IndexOf(forms.ShortMonths, bare));
    }

    private static int IndexOf(IReadOnlyList<string> names, string name)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i].Equals(name, StringComparison.OrdinalIgnoreCase)) return i;
        }

        return -1;
    }

    private static Regex Pattern(LanguageForms forms)
    {
        var months = string.Join('|', forms.Months.Concat(forms.ShortMonths).Select(Regex.Escape));
        var weekdays = string.Join('|', forms.Weekdays.Select(Regex.Escape));
        return new Regex(
            $@"(?:\b(?<weekday>{weekdays}),?\s+(?:(?:den|le|the)\s+)?)?(?<![\w.,/-])(?:"
            + @"(?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2})(?![\w-])"
            + @"|(?<d>\d{1,2})(?<mark>[-/.])(?<m>\d{1,2})\k<mark>(?<y>\d{4}|\d{2})(?![\w/-]|[.,]\d)"
            + $@"|(?<d>\d{{1,2}})(?:er|st|nd|rd|th|\.)?\s+(?:of\s+)?(?<name>{months})\b\.?(?:,?\s+(?<y>\d{{4}})\b)?"
            + $@"|(?<name>{months})\b\.?\s+(?<d>\d{{1,2}})(?:st|nd|rd|th)?\b(?!\s*[.,]?\d)(?:,?\s+(?<y>\d{{4}})\b)?)",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Compiled, TimeSpan.FromSeconds(10));
    }
}
