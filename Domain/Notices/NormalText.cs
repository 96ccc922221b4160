using System.Text;
using System.Text.RegularExpressions;

namespace Receivables.Domain;

/// <summary>Brings a text into one form, so that rules need not know of curly quotes and unbreakable spaces.</summary>
internal static partial class NormalText
{
    /// <summary>The text on one line: composed letters, plain quotes and dashes, single spaces, no invisible marks.</summary>
    public static string OneLine(string text) => Spaces().Replace(Plain(text), " ").Trim();

    /// <summary>
    /// The sentences, each on one line. A blank line ends one, and so does a full stop, question or exclamation mark
    /// before a capital; a single line break does not, since plain mail is wrapped.
    /// </summary>
    public static IReadOnlyList<string> Sentences(string text) =>
    [
        .. BlankLines().Split(Plain(text)).SelectMany(paragraph => SentenceEnds().Split(OneLine(paragraph)))
            .Select(sentence => sentence.Trim()).Where(sentence => sentence.Length > 0),
    ];

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormC))
        {
            _ = letter switch
            {
                '\u00A0' or '\u202F' or '\u2009' => plain.Append(' '),
                '\u2018' or '\u2019' or '\u02BC' => plain.Append('\''),
                '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB' => plain.Append('"'),
                '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2212' => plain.Append('-'),
                '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\r' => plain,
                _ => plain.Append(letter),
            };
        }

        return plain.ToString();
    }

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\n[ \t]*\n", RegexOptions.None, 1000)]
    private static partial Regex BlankLines();

    [GeneratedRegex(@"(?<=[.!?])\s+(?=[\p{Lu}""€])", RegexOptions.None, 1000)]
    private static partial Regex SentenceEnds();
}
