using System.Text.RegularExpressions;

namespace Receivables.Domain;

/// <summary>
/// Wordings as regular expressions over a text of one line, in any case, each standing as whole words. Compiled when
/// first used.
/// </summary>
internal sealed class TextPattern(IReadOnlyList<string> wordings)
{
    private readonly Lazy<Regex> expression = new(() => new Regex(
        $@"(?<!\w)(?:{string.Join('|', wordings)})(?!\w)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Compiled,
        TimeSpan.FromSeconds(10)));

    public bool Matches(string oneLine) => expression.Value.IsMatch(oneLine);

    /// <summary>Where the wordings stand, as start (inclusive) and end (exclusive).</summary>
    public IReadOnlyList<(int Start, int End)> Places(string oneLine) =>
        [.. expression.Value.Matches(oneLine).Select(match => (match.Index, match.Index + match.Length))];

    /// <summary>The different wordings found, as they stand there.</summary>
    public IReadOnlyList<string> Found(string oneLine) =>
        [.. expression.Value.Matches(oneLine).Select(match => match.Value).Distinct(StringComparer.OrdinalIgnoreCase)];
}
