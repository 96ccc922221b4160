namespace Receivables.Domain.Tests;

/// <summary>The wordings that count and the words that are forbidden are complete in four languages.</summary>
public sealed class PhraseTests
{
    private const string FromReceipt = "fourteen-days-from-receipt";

    public static TheoryData<string, TextLanguage> Phrases =>
        [.. from phrase in Phrase.All from language in Enum.GetValues<TextLanguage>() select (phrase.Id, language)];

    public static TheoryData<string, TextLanguage> Groups =>
        [.. from ban in WordGroup.All from language in Enum.GetValues<TextLanguage>() select (ban.Rule, language)];

    [Theory, MemberData(nameof(Phrases))]
    public void Example_of_a_phrase_counts_as_that_phrase(string id, TextLanguage language)
    {
        var phrase = Phrase.Named(id);

        Assert.True(phrase.IsIn(phrase.Examples[language], language));
        Assert.True(phrase.IsIn($"Aan u: {phrase.Examples[language].ToUpperInvariant()}!", language));
        Assert.False(phrase.IsIn("Lorem ipsum dolor sit amet", language));
    }

    [Theory, MemberData(nameof(Groups))]
    public void Forbidden_words_are_known_in_every_language(string rule, TextLanguage language) =>
        Assert.NotEmpty(WordGroup.All.Single(ban => ban.Rule == rule).Words[language]);

    [Theory]
    // rule, language, wording                                                    is it found?
    [InlineData("stage-number", "Nl", "onze tweede vriendelijke herinnering", true)]
    [InlineData("stage-number", "Nl", "uw tweede kantoor", false)]
    [InlineData("stage-number", "En", "this is our final notice", true)]
    [InlineData("stage-number", "En", "the final amount of this notice", false)]
    [InlineData("stage-number", "Fr", "ceci est notre deuxième rappel", true)]
    [InlineData("stage-number", "Fr", "le rappel du 2 mars 2026", false)]
    [InlineData("stage-number", "De", "unsere letzte Mahnung", true)]
    [InlineData("stage-number", "De", "unsere Erinnerung vom 2. März 2026", false)]
    [InlineData("costs-too-early", "Nl", "kosteloos", false)]
    [InlineData("costs-too-early", "Nl", "bijkomende kosten", true)]
    [InlineData("costs-too-early", "En", "free of charge", false)]
    [InlineData("costs-too-early", "En", "collection costs", true)]
    [InlineData("costs-too-early", "Fr", "ce rappel est sans frais", false)]
    [InlineData("costs-too-early", "Fr", "des frais suivront", true)]
    [InlineData("costs-too-early", "De", "diese Erinnerung ist kostenlos", false)]
    [InlineData("costs-too-early", "De", "Inkassokosten", true)]
    [InlineData("interest-too-early", "En", "it is in your interest", false)]
    [InlineData("interest-too-early", "En", "plus interest", true)]
    [InlineData("interest-too-early", "Fr", "dans votre intérêt", false)]
    [InlineData("interest-too-early", "Fr", "avec les intérêts", true)]
    [InlineData("interest-too-early", "De", "Verzugszinsen", true)]
    [InlineData("handover-too-early", "En", "courtesy", false)]
    [InlineData("handover-too-early", "En", "a court", true)]
    [InlineData("handover-too-early", "De", "der Gerichtsvollzieher", true)]
    [InlineData("handover-too-early", "De", "ein Gericht aus der Küche", true)]
    [InlineData("fee", "Fr", "frais de rappel", true)]
    [InlineData("fee", "De", "Mahngebühren", true)]
    [InlineData("threat", "En", "you will be blacklisted", true)]
    [InlineData("threat", "De", "Eintrag bei der Schufa", true)]
    [InlineData("marketing", "Fr", "abonnez-vous à la newsletter", true)]
    public void Forbidden_wording_and_its_near_miss(string rule, string language, string wording, bool isFound) =>
        Assert.Equal(isFound, Finds(rule, Enum.Parse<TextLanguage>(language), wording));

    [Theory]
    // phrase, language, wording                                                                       does it count?
    [InlineData(FromReceipt, "En", "within fifteen days after this letter was delivered to you", true)]
    [InlineData(FromReceipt, "En", "within fourteen days after this letter was delivered to you", false)]
    [InlineData(FromReceipt, "Fr", "dans les quinze jours après que cette lettre vous a été remise", true)]
    [InlineData(FromReceipt, "Fr", "dans les quatorze jours après que cette lettre vous a été remise", false)]
    [InlineData(FromReceipt, "De", "innerhalb von fünfzehn Tagen nach der Zustellung dieses Schreibens", true)]
    [InlineData(FromReceipt, "De", "innerhalb von vierzehn Tagen nach der Zustellung dieses Schreibens", false)]
    [InlineData("already-paid", "Nl", "Heb je intussen betaald, dan hoef je niets te doen.", true)]
    [InlineData("already-paid", "Nl", "Hebt u intussen betaald, laat het ons weten.", false)]
    [InlineData("free-of-charge", "Nl", "Voor deze herinnering betaal je niets.", true)]
    [InlineData("free-of-charge", "Nl", "Voor deze herinnering betaalt u € 5,00.", false)]
    [InlineData("puts-in-default", "Nl", "Wij stellen je hierbij in gebreke", true)]
    [InlineData("puts-in-default", "Nl", "U krijgt een ingebrekestelling", false)]
    [InlineData("vat-not-deductible-declared", "Nl", "De btw kunnen wij verrekenen", false)]
    [InlineData("rights-reserved", "Nl", "U hebt recht op een regeling", false)]
    public void Wording_and_its_near_miss(string id, string language, string wording, bool counts) =>
        Assert.Equal(counts, Phrase.Named(id).IsIn(wording, Enum.Parse<TextLanguage>(language)));

    [Fact]
    public void Unknown_phrase_is_a_bug() => Assert.Throws<KeyNotFoundException>(() => Phrase.Named("greeting"));

    private static bool Finds(string rule, TextLanguage language, string wording)
    {
        var letter = DutchLetters.Thanks().And(wording).About(facts => facts with { Language = language });
        return letter.Faults().Any(fault => fault.Rule == rule);
    }
}
