using System.Globalization;
using System.Text.RegularExpressions;

namespace Receivables.Functions.Calculator;

/// <summary>
/// Reads an amount as people write it in any of the languages: <c>1.210,00</c>, <c>1,210.00</c>, <c>1 210</c>,
/// <c>€ 1210,5</c>. The last mark is the decimal one when one or two digits follow it, or when it cannot be one between
/// thousands.
/// </summary>
internal static partial class WrittenAmount
{
    /// <returns>Null for what is no amount.</returns>
    public static decimal? Read(string text)
    {
        var bare = Noise().Replace(text, "");
        if (Plain().IsMatch(bare)) bare = bare.Replace(',', '.');
        else if (Grouped().IsMatch(bare)) bare = Ungrouped(bare);
        else return null;

        return decimal.TryParse(
            bare, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var amount)
            ? amount
            : null;
    }

    private static string Ungrouped(string bare)
    {
        var group = bare.First(mark => mark is '.' or ',' or '\'');
        return bare.Replace($"{group}", "", StringComparison.Ordinal).Replace(',', '.');
    }

    [GeneratedRegex("[\\s\u00a0\u202f€]|EUR", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Noise();

    /// <summary>No marks between thousands: the one mark is decimal, unless exactly three digits follow it.</summary>
    [GeneratedRegex("^-?[0-9]{1,20}([.,]([0-9]{1,2}|[0-9]{4,8}))?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Plain();

    [GeneratedRegex(
        "^-?[1-9][0-9]{0,2}((\\.[0-9]{3})+(,[0-9]{1,8})?|(,[0-9]{3})+(\\.[0-9]{1,8})?|('[0-9]{3})+([.,][0-9]{1,8})?)$",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Grouped();
}
