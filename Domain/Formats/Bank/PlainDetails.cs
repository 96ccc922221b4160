using System.Text.RegularExpressions;

namespace Receivables.Domain;

/// <summary>
/// Details without any form. SNS, ASN and RegioBank put account and name of the other side on the first line; else the
/// first account number in the text is taken for that of the other side.
/// </summary>
internal static partial class PlainDetails
{
    public static Mt940Details Read(IReadOnlyList<string> lines, string unwrapped, string reference)
    {
        var first = lines[0].Trim();
        var space = first.IndexOf(' ');
        var head = space < 0 ? first : first[..space];
        if (Iban.TryParse(head, out _, out _) || (head == reference && IsAccount(reference)))
        {
            return new Mt940Details
            {
                Account = head,
                Name = space < 0 ? null : Mt940Details.Given(Mt940Details.Collapse(first[space..])),
                Text = Mt940Details.Collapse(Mt940Details.Unwrap(lines.Skip(1))),
            };
        }

        return new Mt940Details { Account = AccountIn(unwrapped), Text = Mt940Details.Collapse(unwrapped) };
    }

    // Old and made-up accounts too, as long as they look like one.
    private static bool IsAccount(string text) => text.Length >= 7 && text.Count(char.IsAsciiDigit) >= 7;

    /// <summary>The first account number in the text, or null.</summary>
    public static string? AccountIn(string text)
    {
        foreach (Match match in Account().Matches(text))
        {
            var squeezed = Written.Squeeze(match.Value);
            var length = IbanCountries.Find(squeezed[..2])?.Length ?? int.MaxValue;
            if (squeezed.Length >= length && Iban.TryParse(squeezed[..length], out var iban, out _)) return iban.Value;
        }

        return null;
    }

    [GeneratedRegex(@"\b[A-Z]{2}[0-9]{2}(?: ?[A-Z0-9]{1,4}){3,8}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Account();
}
