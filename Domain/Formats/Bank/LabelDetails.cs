using System.Text.RegularExpressions;

namespace Receivables.Domain;

/// <summary>Details with words before them: <c>IBAN: NL... NAAM: Jansen OMSCHRIJVING: factuur 12</c>.</summary>
internal static partial class LabelDetails
{
    public static bool IsWritten(string text) => Account().IsMatch(text);

    public static Mt940Details Read(string text)
    {
        var labels = Label().Matches(text);
        var parts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (var index = 0; index < labels.Count; index++)
        {
            var from = labels[index].Index + labels[index].Length;
            var end = index + 1 < labels.Count ? labels[index + 1].Index : text.Length;
            parts.TryAdd(labels[index].Groups["name"].Value, Written.Collapse(text[from..end]).Trim('/').Trim());
        }

        var before = Written.Collapse(text[..labels[0].Index]);
        var details = new Mt940Details
        {
            Account = parts.GetValueOrDefault("IBAN") ?? parts.GetValueOrDefault("REK"),
            Name = Mt940Details.Given(parts.GetValueOrDefault("NAAM")),
            MandateId = Mt940Details.Given(parts.GetValueOrDefault("MACHTIGING")),
            EndToEndId = Mt940Details.Given(parts.GetValueOrDefault("KENMERK")),
            Text = parts.GetValueOrDefault("OMSCHRIJVING") ?? parts.GetValueOrDefault("MEDEDELING")
                ?? parts.GetValueOrDefault("COMMUNICATION") ?? before,
        };
        if (parts.GetValueOrDefault("BETALINGSKENM") is { Length: > 0 } kenmerk)
        {
            details.References.Add(PaymentReferences.OfField(kenmerk, "CUR"));
        }

        return details;
    }

    [GeneratedRegex(@"\b(?:IBAN|REK) ?:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Account();

    [GeneratedRegex(
        @"\b(?<name>IBAN|BIC|REK|NAAM|OMSCHRIJVING|MEDEDELING|COMMUNICATION|KENMERK|BETALINGSKENM|MACHTIGING|INCASSANT)"
        + @"\.? ?:",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Label();
}
