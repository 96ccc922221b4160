using System.Text.RegularExpressions;

namespace Receivables.Domain;

/// <summary>
/// Recognises payment references, in the field that is made for them and in the text that payers type.
/// </summary>
public static partial class PaymentReferences
{
    private const int LongestSearched = 4_000;
    private const int MostFound = 50;

    /// <summary>
    /// The content of a reference field. The issuer, when the bank names it, decides between the kinds.
    /// </summary>
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
        if (string.IsNullOrEmpty(text)) return [];

        var searched = text.Length > LongestSearched ? text[..LongestSearched] : text;
        var found = new List<(int At, PaymentReferenceKind Kind, string Value)>();

        // Most texts hold none, and to look for two letters or to count digits is cheaper than to search.
        if (searched.Contains("RF", StringComparison.OrdinalIgnoreCase)) FindCreditorReferences(searched, found);
        if (HasDigits(searched, 12)) FindDigits(searched, found);
        if (found.Count == 0) return [];

        return [.. found.OrderBy(reference => reference.At).Take(MostFound)
            .Select(reference => new PaymentReference(reference.Kind, reference.Value, IsStructured: false))
            .Distinct()];
    }

    private static void FindCreditorReferences(
        string text, List<(int At, PaymentReferenceKind Kind, string Value)> found)
    {
        foreach (Match match in CreditorReferencePattern().Matches(text))
        {
            foreach (var prefix in Prefixes(match.Value))
            {
                if (AsCreditorReference(prefix) is var (kind, value)) found.Add((match.Index, kind, value));
            }
        }
    }

    private static void FindDigits(string text, List<(int At, PaymentReferenceKind Kind, string Value)> found)
    {
        foreach (Match match in DigitsPattern().Matches(text))
        {
            if ((AsStructuredCommunication(match.Value) ?? AsSixteenDigits(match.Value)) is var (kind, value))
            {
                found.Add((match.Index, kind, value));
            }
        }
    }

    private static bool HasDigits(string text, int least)
    {
        foreach (var character in text)
        {
            if (char.IsAsciiDigit(character) && --least == 0) return true;
        }

        return false;
    }

    // Where a reference is written in groups, words behind it look like more groups: each length that fits is tried.
    private static IEnumerable<string> Prefixes(string groups)
    {
        for (var end = groups.IndexOf(' ', 2); end > 0; end = groups.IndexOf(' ', end + 1))
        {
            if (CreditorReference.IsWritten(groups.AsSpan(0, end))) yield return groups[..end];
        }

        if (CreditorReference.IsWritten(groups)) yield return groups;
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
