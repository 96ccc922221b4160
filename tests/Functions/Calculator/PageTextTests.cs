using System.Globalization;
using System.Text.RegularExpressions;
using Receivables.Domain;
using Receivables.Functions.Calculator;
using Receivables.Functions.Pages;

namespace Receivables.Functions.Tests.Calculator;

/// <summary>Every language says everything, with the same facts in it.</summary>
public sealed partial class PageTextTests
{
    public static TheoryData<string> Languages => [.. PageTexts.All.Select(texts => texts.Code)];

    [Theory, MemberData(nameof(Languages))]
    public void Language_has_every_text_and_no_other(string language)
    {
        Assert.Equal(PageTexts.English.Keys.Order(), PageTexts.Find(language)!.Keys.Order());
        Assert.All(PageTexts.Find(language)!.Keys, key => Assert.NotEqual("", PageTexts.Find(language)![key]));
    }

    [Theory, MemberData(nameof(Languages))]
    public void Texts_have_the_same_places_in_every_language(string language)
    {
        var texts = PageTexts.Find(language)!;
        Assert.All(PageTexts.English.Keys, key => Assert.Equal(Places(PageTexts.English[key]), Places(texts[key])));
    }

    [Theory, MemberData(nameof(Languages))]
    public void Everything_that_can_be_said_has_words(string language)
    {
        var texts = PageTexts.Find(language)!;
        Assert.All(Enum.GetValues<ClaimNoteKind>(), kind => texts.Of($"calculator.notes.{ClaimWords.Key(kind)}"));
        Assert.All(Enum.GetValues<CalculationFaultKind>(), kind => texts.Of($"calculator.faults.{ClaimWords.Key(kind)}"));
        Assert.All(Enum.GetValues<CostLineKind>(), kind => texts.Of($"calculator.costLines.{ClaimWords.Key(kind)}"));
        Assert.All(Enum.GetValues<TermStepKind>(), kind => texts.Of($"calculator.steps.{ClaimWords.Key(kind)}"));
        Assert.All(CalculationCheck.Regimes, regime => texts.Of($"calculator.regimes.{regime.Name}"));
        Assert.Equal(12, texts["page.months"].Split(' ').Length);
    }

    [Theory]
    //          language  amount            percentage  day
    [InlineData("nl",     "€ 1.234.567,89", "10,15%",   "1 maart 2026")]
    [InlineData("en",     "€1,234,567.89",  "10.15%",   "1 March 2026")]
    [InlineData("fr",     "1 234 567,89 €", "10,15 %",  "1er mars 2026")]
    [InlineData("de",     "1.234.567,89 €", "10,15 %",  "1. März 2026")]
    public void Amounts_and_days_are_written_as_the_language_does(
        string language, string amount, string percentage, string day)
    {
        var texts = PageTexts.Find(language)!;

        Assert.Equal(amount, Plain(texts.Money(Money.Euro(1234567.89m))));
        Assert.Equal(percentage, Plain(texts.Percent(new Percentage(10.15m))));
        Assert.Equal(day, texts.Date(new DateOnly(2026, 3, 1)));
    }

    [Theory]
    [InlineData(0, "€0.00")]
    [InlineData(-0.05, "\u2212€0.05")]
    [InlineData(-1234.5, "\u2212€1,234.50")]
    public void Less_than_zero_has_its_sign(decimal amount, string written) =>
        Assert.Equal(written, PageTexts.English.Money(Money.Euro(amount)));

    [Theory]
    [InlineData("1210", "1210")]
    [InlineData("1210,5", "1210.5")]
    [InlineData("€ 1.210,00", "1210.00")]
    [InlineData("1,210.00", "1210.00")]
    [InlineData("1.210", "1210")]
    [InlineData("1,210", "1210")]
    [InlineData("1 234 567,89", "1234567.89")]
    [InlineData("1.234.567", "1234567")]
    [InlineData("0,01", "0.01")]
    [InlineData("0.005", null)]
    [InlineData("-5", "-5")]
    [InlineData("1.2.3", null)]
    [InlineData("1,210,00", null)]
    [InlineData("ten", null)]
    [InlineData("", null)]
    public void Amount_is_read_as_people_write_it(string written, string? amount) =>
        Assert.Equal(amount, WrittenAmount.Read(written)?.ToString(CultureInfo.InvariantCulture));

    private static string Plain(string text) => text.Replace('\u00a0', ' ').Replace('\u202f', ' ');

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(place => place.Value).Order();

    [GeneratedRegex("\\{[a-z]+\\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();
}
