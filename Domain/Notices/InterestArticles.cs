namespace Receivables.Domain;

/// <summary>How the article that grants interest may be written, by regime.</summary>
internal static class InterestArticles
{
    private static readonly IReadOnlyDictionary<string, TextPattern> ByRegime =
        RuleFile.Read<IReadOnlyDictionary<string, IReadOnlyList<string>>>("Notices.interest-articles.json")
            .ToDictionary(entry => entry.Key, entry => new TextPattern(entry.Value), StringComparer.Ordinal);

    /// <summary>Whether the text names the article; true where the regime knows no interest.</summary>
    public static bool AreIn(string oneLine, Regime regime) =>
        !ByRegime.TryGetValue(regime.Name, out var article) || article.Matches(oneLine);
}
