using System.Text;
using System.Text.RegularExpressions;

namespace Receivables.Domain;

/// <summary>Brings a text into one form, so that rules need not know of curly quotes and unbreakable spaces.</summary>
internal static partial class NormalText
{
    /// <summary>
    /// Plain mail is wrapped at more than this; a line that is shorter and not the last is a row of a table.
    /// </summary>
    private const int LongestRow = 60;

    /// <summary>
    /// The text on one line: composed letters, plain quotes and dashes, single spaces, no invisible marks.
    /// </summary>
    public static string OneLine(string text) => Spaces().Replace(Plain(text), " ").Trim();

    /// <summary>
    /// The sentences and table rows, each on one line. A sentence ends at a full stop, question or exclamation mark
    /// before a capital that is not an abbreviation's; a row where the next line begins with a capital. A sum alone on
    /// its line belongs to the words before it.
    /// </summary>
    public static IReadOnlyList<string> Sentences(string text)
    {
        var rows = new List<StringBuilder>();
        var last = "";
        foreach (var line in Plain(text).Split('\n').Select(OneLine))
        {
            if (rows.Count == 0 || IsBreak(last, line)) rows.Add(new StringBuilder());
            rows[^1].Append(line).Append(' ');
            last = line;
        }

        return
        [
            .. rows.SelectMany(row => SentenceEnds().Split(row.ToString()))
                .Select(sentence => sentence.Trim()).Where(sentence => sentence.Length > 0),
        ];
    }

    private static bool IsBreak(string line, string next) =>
        line.Length <= LongestRow && next.Length > 0
        && !char.IsDigit(next[0]) && !char.IsLower(next[0]) && next[0] != '€';

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

    [GeneratedRegex(@"\s+", RegexOptions.None, 10_000)]
    private static partial Regex Spaces();

    [GeneratedRegex(
        @"(?<=[.!?])(?<!\b(?:\p{L}|[Aa]rt|[Nn]r|[Nn]o|bijv|resp|incl|excl|bzw|ca)\.)\s+(?=[\p{Lu}""€])",
        RegexOptions.None, 10_000)]
    private static partial Regex SentenceEnds();
}
