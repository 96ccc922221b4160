using System.Text.RegularExpressions;

namespace Receivables.Functions.Texts;

/// <summary>
/// One text: subject, heading, and paragraphs in Markdown. <c>{name}</c> is filled in; <c>{u|je}</c> chooses by the form
/// of address and <c>{n:one|many}</c> by the number of invoices; a paragraph that begins with <c>{if name}</c> or
/// <c>{if not name}</c> stands there only then; a paragraph that is just <c>{table}</c> or such is a block.
/// </summary>
public sealed partial record TextFile(string Name, string Subject, string Heading, IReadOnlyList<TextFile.Paragraph> Paragraphs)
{
    /// <summary>Reads a text; what it does not know, or a front matter that is not complete, throws.</summary>
    public static TextFile Read(string name, string content)
    {
        var parts = content.ReplaceLineEndings("\n").Split("---\n", 3, StringSplitOptions.TrimEntries);
        if (parts is not ["", var front, var body]) throw Wrong(name, "it begins with a front matter between lines of ---");

        var values = front.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split(':', 2, StringSplitOptions.TrimEntries))
            .ToDictionary(pair => pair[0], pair => pair.Length == 2 ? pair[1] : "", StringComparer.Ordinal);
        var unknown = values.Keys.Except(["subject", "heading"], StringComparer.Ordinal).ToList();
        if (unknown.Count > 0) throw Wrong(name, $"its front matter has no '{unknown[0]}', only subject and heading");

        var text = new TextFile(
            name, values.GetValueOrDefault("subject", ""), values.GetValueOrDefault("heading", ""),
            [.. body.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Paragraph.Read)]);
        text.Check();
        return text;
    }

    private static FormatException Wrong(string name, string what) => new($"Text {name}: {what}.");

    private void Check()
    {
        if (Paragraphs.Count == 0) throw Wrong(Name, "it says nothing");

        foreach (var condition in Paragraphs.SelectMany(each => each.Conditions).Where(each => !TextNames.Conditions.Contains(each.Name)))
        {
            throw Wrong(Name, $"there is no condition '{condition.Name}'");
        }

        foreach (var used in Paragraphs.Select(each => each.Text).Append(Subject).Append(Heading).SelectMany(Names))
        {
            if (!TextNames.Values.Contains(used) && !TextNames.Blocks.Contains(used))
            {
                throw Wrong(Name, $"there is no placeholder '{used}'");
            }
        }
    }

    private static IEnumerable<string> Names(string text) => Placeholder().Matches(text)
        .Select(match => match.Groups["inner"].Value).Where(inner => !inner.Contains('|', StringComparison.Ordinal));

    [GeneratedRegex(@"\{(?<inner>[^{}]*)\}", RegexOptions.ExplicitCapture, 1_000)]
    internal static partial Regex Placeholder();

    [GeneratedRegex(@"\G\{if (?<not>not )?(?<name>[\w-]+)\}\s*", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Conditional();

    /// <summary>A paragraph and when it stands there.</summary>
    public sealed record Paragraph(IReadOnlyList<(string Name, bool Holds)> Conditions, string Text)
    {
        /// <summary>The name of the block that it is; null for words.</summary>
        public string? Block =>
            Text is ['{', .. var name, '}'] && TextNames.Blocks.Contains(name) ? name : null;

        internal static Paragraph Read(string source)
        {
            var conditions = Conditional().Matches(source);
            return new Paragraph(
                [.. conditions.Select(match => (match.Groups["name"].Value, !match.Groups["not"].Success))],
                source[conditions.Sum(match => match.Length)..].ReplaceLineEndings(" "));
        }
    }
}
