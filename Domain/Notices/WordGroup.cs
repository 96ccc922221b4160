namespace Receivables.Domain;

/// <summary>Words that some messages may not use, in each language; a row of <c>words.json</c>.</summary>
public sealed record WordGroup
{
    private readonly IReadOnlyDictionary<TextLanguage, TextPattern> patterns;

    public WordGroup(
        string rule, WordBan forbidden, string why, string source,
        IReadOnlyDictionary<TextLanguage, IReadOnlyList<string>> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        Rule = rule;
        Forbidden = forbidden;
        Why = why;
        Source = source;
        Words = words;
        patterns = words.ToDictionary(entry => entry.Key, entry => new TextPattern(entry.Value));
    }

    /// <summary>All groups, in the order of the file.</summary>
    public static IReadOnlyList<WordGroup> All { get; } = RuleFile.Read<IReadOnlyList<WordGroup>>("Notices.words.json");

    /// <summary>The name of the rule that a fault carries.</summary>
    public string Rule { get; }

    public WordBan Forbidden { get; }

    public string Why { get; }

    public string Source { get; }

    /// <summary>Regular expressions that stand for whole words, by language.</summary>
    public IReadOnlyDictionary<TextLanguage, IReadOnlyList<string>> Words { get; }

    /// <summary>The words of the group that stand in the text.</summary>
    internal IReadOnlyList<string> FoundIn(string oneLine, TextLanguage language) => patterns[language].Found(oneLine);
}
