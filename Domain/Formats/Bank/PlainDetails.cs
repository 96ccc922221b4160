using System.Text;
using System.Text.RegularExpressions;

namespace Receivables.Domain;

/// <summary>
/// Details without any form. SNS, ASN and RegioBank put account and name of the other side on the first line; else the
/// first account number in the text is taken for that of the other side.
/// </summary>
internal static partial class PlainDetails
{
    public static Mt940Details Read(IReadOnlyList<string> lines, string unwrapped, Mt940Context context)
    {
        var first = lines[0].Trim();
        var space = first.IndexOf(' ');
        var head = space < 0 ? first : first[..space];
        if (Iban.TryParse(head, out _, out _) || (head == context.Reference && IsAccount(head)))
        {
            return new Mt940Details
            {
                Account = head,
                Name = space < 0 ? null : Mt940Details.Given(Written.Collapse(first[space..])),
                Text = Written.Collapse(Mt940Details.Unwrap(lines.Skip(1))),
            };
        }

        return new Mt940Details
        {
            Account = AccountIn(unwrapped, context.OwnAccount),
            Text = Written.Collapse(unwrapped),
        };
    }

    // Old and made-up accounts too, as long as they look like one.
    private static bool IsAccount(string text) => text.Length >= 7 && text.Count(char.IsAsciiDigit) >= 7;

    /// <summary>The first account number in the text that is not our own, or null.</summary>
    public static string? AccountIn(string text, string ownAccount)
    {
        foreach (Match match in Start().Matches(text))
        {
            var length = IbanCountries.Find(match.Value[..2])?.Length ?? 0;
            if (Iban.TryParse(Take(text.AsSpan(match.Index), length), out var iban, out _) && iban.Value != ownAccount)
            {
                return iban.Value;
            }
        }

        return null;
    }

    /// <summary>So many characters, spaces not counted.</summary>
    private static string Take(ReadOnlySpan<char> text, int count)
    {
        var taken = new StringBuilder(count);
        foreach (var character in text)
        {
            if (taken.Length == count) break;
            if (character != ' ') taken.Append(character);
        }

        return taken.ToString();
    }

    [GeneratedRegex(@"\b[A-Z]{2}[0-9]{2}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Start();
}
