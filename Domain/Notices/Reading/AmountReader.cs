using System.Globalization;
using System.Text.RegularExpressions;

namespace Receivables.Domain;

/// <summary>
/// Finds amounts in a text of one line: numbers with a currency before or after them, and numbers with two decimals
/// that are no percentage, time of day or section of a law.
/// </summary>
public static partial class AmountReader
{
    public static IReadOnlyList<FoundAmount> Find(string oneLine, TextLanguage language)
    {
        var forms = LanguageForms.Of(language);
        var numbers = Amounts().Matches(oneLine).Select(match => match.Groups["number"].Value);
        return [.. numbers.Select(number => Read(number, forms)).OfType<FoundAmount>()];
    }

    /// <summary>The amount as the language writes it, with the euro sign before it: <c>€ 1.210,00</c>.</summary>
    public static string Write(Money amount, TextLanguage language)
    {
        var forms = LanguageForms.Of(language);
        var plain = amount.Amount.ToString("#,0.00", CultureInfo.InvariantCulture);
        return "€ " + string.Concat(plain.Select(letter =>
            letter == ',' ? forms.Groups[0] : letter == '.' ? forms.Decimal : letter.ToString()));
    }

    private static FoundAmount? Read(string written, LanguageForms forms)
    {
        var number = written.TrimEnd('-').TrimEnd(',');
        var mark = number.LastIndexOfAny(['.', ',']);
        var hasCents = mark >= 0 && number.Length - mark == 3;
        var whole = hasCents ? number[..mark] : number;
        var groups = whole.Split('.', ',', ' ', '\'');
        var grouping = whole.Where(letter => !char.IsDigit(letter)).Distinct().ToArray();
        if (grouping.Length > 1) return null;

        var digits = string.Concat(groups) + (hasCents ? number[(mark + 1)..] : "00");
        var isForeign = (hasCents && number[mark].ToString() != forms.Decimal)
            || grouping.Any(group => !forms.Groups.Contains(group.ToString()));
        return long.TryParse(digits, CultureInfo.InvariantCulture, out var cents)
            ? new FoundAmount(new Money(cents), written, isForeign)
            : null;
    }

    // A number: thousands in groups or plain digits, then cents or the Dutch ",-".
    private const string Figure = @"\d{1,3}(?:[.,' ]\d{3})+(?:[.,]\d{2}(?!\d)|,-+)?|\d+(?:[.,]\d{2}(?!\d)|,-+)?";

    private const string WithCents = @"\d{1,3}(?:[.,' ]\d{3})+[.,]\d{2}|\d+[.,]\d{2}";

    private const string OtherUnits = @"%|uur\b|u\.|h\b|Uhr\b|procent|percent|pour cent|Prozent";

    private const string NotInANumber = @"(?<![\w.,:/-])(?<!\bart\. )(?<!\bart\. \S{1,6}\.)";

    [GeneratedRegex(
        $@"(?:€|\bEUR\b|\beuro\b)\s*-?\s*(?<number>{Figure})(?![\d%]|[.,]\d)"
        + $@"|{NotInANumber}(?<number>{Figure})\s*(?:€|EUR\b|euros?\b)"
        + $@"|{NotInANumber}(?<number>{WithCents})(?![\d:/-]|[.,]\d|\s*(?:{OtherUnits}))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Amounts();
}
