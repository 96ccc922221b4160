using System.Globalization;
using Receivables.Domain;

namespace Receivables.Functions.Texts;

/// <summary>How a language writes sums, days and percentages, with spaces that do not break.</summary>
public sealed class Wording
{
    private readonly TextLanguage language;
    private readonly CultureInfo culture;

    private Wording(TextLanguage language)
    {
        this.language = language;
        culture = (CultureInfo)CultureInfo.GetCultureInfo(language switch
        {
            TextLanguage.Nl => "nl-NL",
            TextLanguage.Fr => "fr-FR",
            TextLanguage.De => "de-DE",
            _ => "en-GB",
        }).Clone();
        culture.NumberFormat.NumberGroupSeparator = language switch
        {
            TextLanguage.En => ",",
            TextLanguage.Fr => "\u202f",
            _ => ".",
        };
    }

    public static Wording Of(TextLanguage language) => new(language);

    /// <summary>Such as <c>€ 1.210,00</c>, <c>€1,210.00</c> or <c>1.210,00 €</c>.</summary>
    public string Sum(Money amount)
    {
        var sign = amount.Currency == Currency.Eur ? "€" : amount.Currency.ToString();
        var number = amount.Amount.ToString("#,0.00", culture);
        return language switch
        {
            TextLanguage.Nl => $"{sign}\u00a0{number}",
            TextLanguage.En => $"{sign}{number}",
            _ => $"{number}\u00a0{sign}",
        };
    }

    /// <summary>With its weekday, as a date to act on is written.</summary>
    public string LongDay(DateOnly day) => language == TextLanguage.De
        ? $"{day.ToString("dddd", culture)}, {Day(day)}"
        : $"{day.ToString("dddd", culture)} {Day(day)}";

    public string Day(DateOnly day)
    {
        var mark = language switch
        {
            TextLanguage.De => ".",
            TextLanguage.Fr when day.Day == 1 => "er",
            _ => "",
        };
        return $"{day.ToString("%d", culture)}{mark}\u00a0{day.ToString("MMMM yyyy", culture)}";
    }

    public string Percent(Percentage rate)
    {
        var number = rate.Value.ToString("0.####", culture);
        return language is TextLanguage.Fr or TextLanguage.De ? $"{number}\u00a0%" : $"{number}%";
    }
}
