using System.Text.RegularExpressions;

namespace Receivables.Domain;

/// <summary>Finds account numbers in a text of one line, written in one piece or in groups.</summary>
internal static partial class IbanReader
{
    private const int MostGroups = 9;

    public static IReadOnlyList<Iban> Find(string oneLine) =>
        [.. Starts().Matches(oneLine).Select(match => Read(oneLine[match.Index..])).OfType<Iban>().Distinct()];

    /// <summary>
    /// Takes groups one by one until they make a valid number; words that follow are not taken for a part.
    /// </summary>
    private static Iban? Read(string text)
    {
        var groups = text.Split(' ', MostGroups + 1);
        for (var count = 1; count <= Math.Min(groups.Length, MostGroups); count++)
        {
            var candidate = string.Concat(groups.Take(count)).TrimEnd('.', ',', ';', ':', ')', '!', '?');
            if (Iban.TryParse(candidate, out var iban, out _)) return iban;
        }

        return null;
    }

    [GeneratedRegex(@"\b[A-Z]{2}\d{2}(?=[A-Z0-9 ])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Starts();
}
