using System.Text.RegularExpressions;

namespace Receivables.Domain;

/// <summary>Recognises payment references, in the field that is made for them and in the text that payers type.</summary>
public static partial class PaymentReferences
{
    private const int LongestSearched = 4_000;
    private const int MostFound = 50;

    /// <summary>The content of a reference field. The issuer, when the bank names it, decides between the kinds.</summary>
    public static PaymentReference OfField(string value, string? issuer = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        var recognised = issuer switch
        {
            "CUR" => AsBetalingskenmerk(value),
            "BBA" => AsStructuredCommunication(value),
            "ISO" => AsCreditorReference(value),
            _ => null,
        };
        var (kind, text) = recognised
            ?? AsCreditorReference(value) ?? AsStructuredCommunication(value) ?? AsSixteenDigits(value)
            ?? (PaymentReferenceKind.Other, value);

        return new PaymentReference(kind, text, IsStructured: true);
    }

    /// <summary>
    /// The references with a right check that stand in a text, in the order of the text, each once. Short Dutch
    /// references are not looked for: any number of nine digits might be one.
    /// </summary>
    public static IReadOnlyList<PaymentReference> InText(string? text)
    {
        if (text is null || !MayHoldOne(text)) return [];

        var searched = text.Length > LongestSearched ? text[..LongestSearched] : text;
        var found = new List<(int At, PaymentReferenceKind Kind, string Value)>();
        foreach (Match match in CreditorReferencePattern().Matches(searched))
        {
            found.AddRange(Prefixes(match.Value).Select(AsCreditorReference).OfType<(PaymentReferenceKind, string)>()
                .Select(reference => (match.Index, reference.Item1, reference.Item2)));
        }

        foreach (Match match in DigitsPattern().Matches(searched))
        {
            if ((AsStructuredCommunication(match.Value) ?? AsSixteenDigits(match.Value)) is var (kind, value))
            {
                found.Add((match.Index, kind, value));
            }
        }

        return [.. found.OrderBy(reference => reference.At).Take(MostFound)
            .Select(reference => new PaymentReference(reference.Kind, reference.Value, IsStructured: false)).Distinct()];
    }

    // Most texts hold none: to count digits is cheaper than to search. The shortest reference in a text is RF12 and one.
    private static bool MayHoldOne(string text) =>
        text.Contains("RF", StringComparison.OrdinalIgnoreCase) || text.Count(char.IsAsciiDigit) >= 12;

    // Where a reference is written in groups, words behind it look like more groups: each length that fits is tried.
    private static IEnumerable<string> Prefixes(string groups)
    {
        for (var end = groups.IndexOf(' ', 2); end > 0; end = groups.IndexOf(' ', end + 1))
        {
            yield return groups[..end];
        }

        yield return groups;
    }

    private static (PaymentReferenceKind Kind, string Value)? AsCreditorReference(string text) =>
        CreditorReference.TryParse(text, out var reference, out _)
            ? (PaymentReferenceKind.CreditorReference, reference.Value)
            : null;

    private static (PaymentReferenceKind Kind, string Value)? AsStructuredCommunication(string text) =>
        StructuredCommunication.TryParse(text, out var communication, out _)
            ? (PaymentReferenceKind.StructuredCommunication, communication.Value)
            : null;

    private static (PaymentReferenceKind Kind, string Value)? AsBetalingskenmerk(string text) =>
        Betalingskenmerk.TryParse(text, out var kenmerk, out _)
            ? (PaymentReferenceKind.Betalingskenmerk, kenmerk.Value)
            : null;

    private static (PaymentReferenceKind Kind, string Value)? AsSixteenDigits(string text) =>
        AsBetalingskenmerk(text) is { Value.Length: 16 } found ? found : null;

    [GeneratedRegex(@"\bRF[0-9]{2}(?: ?[A-Z0-9]){1,24}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex CreditorReferencePattern();

    [GeneratedRegex(
        @"(?<![0-9A-Za-z])(?:[0-9]{3} ?/ ?[0-9]{4} ?/ ?[0-9]{5}|[0-9]{12}|[0-9]{4}(?: ?[0-9]{4}){3})(?![0-9A-Za-z])",
        RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DigitsPattern();
}
