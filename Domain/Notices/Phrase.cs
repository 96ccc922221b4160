namespace Receivables.Domain;

/// <summary>Something that some messages must say, in each language; a row of <c>phrases.json</c>.</summary>
public sealed record Phrase
{
    private static readonly IReadOnlyDictionary<string, Phrase> ById =
        RuleFile.Read<IReadOnlyList<Phrase>>("Notices.phrases.json")
            .ToDictionary(phrase => phrase.Id, StringComparer.Ordinal);

    private readonly IReadOnlyDictionary<TextLanguage, TextPattern> byLanguage;

    public Phrase(
        string id, string source, IReadOnlyDictionary<TextLanguage, IReadOnlyList<string>> patterns,
        IReadOnlyDictionary<TextLanguage, string> examples)
    {
        ArgumentNullException.ThrowIfNull(patterns);
        Id = id;
        Source = source;
        Patterns = patterns;
        Examples = examples;
        byLanguage = patterns.ToDictionary(entry => entry.Key, entry => new TextPattern(entry.Value));
    }

    public static IReadOnlyCollection<Phrase> All => [.. ById.Values];

    public string Id { get; }

    /// <summary>Where the duty to say it comes from.</summary>
    public string Source { get; }

    /// <summary>Regular expressions of the wordings that count, by language.</summary>
    public IReadOnlyDictionary<TextLanguage, IReadOnlyList<string>> Patterns { get; }

    /// <summary>A wording that counts, by language, to write texts from.</summary>
    public IReadOnlyDictionary<TextLanguage, string> Examples { get; }

    /// <summary>The phrase of that name; a name that is not in the file throws.</summary>
    public static Phrase Named(string id) => ById[id];

    /// <summary>Whether the text, on one line, says it.</summary>
    public bool IsIn(string oneLine, TextLanguage language) => Pattern(language).Matches(oneLine);

    internal TextPattern Pattern(TextLanguage language) => byLanguage[language];
}
