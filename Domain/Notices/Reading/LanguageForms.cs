namespace Receivables.Domain;

/// <summary>How a language writes amounts and dates.</summary>
/// <param name="Decimal">The mark before the cents.</param>
/// <param name="Groups">The marks between thousands.</param>
/// <param name="Months">From January.</param>
/// <param name="ShortMonths">From January, without a full stop.</param>
/// <param name="Weekdays">From Sunday.</param>
internal sealed record LanguageForms(
    string Decimal, IReadOnlyList<string> Groups, IReadOnlyList<string> Months, IReadOnlyList<string> ShortMonths,
    IReadOnlyList<string> Weekdays)
{
    private static readonly IReadOnlyDictionary<TextLanguage, LanguageForms> ByLanguage =
        RuleFile.Read<IReadOnlyDictionary<TextLanguage, LanguageForms>>("Notices.languages.json");

    public static LanguageForms Of(TextLanguage language) => ByLanguage[language];
}
