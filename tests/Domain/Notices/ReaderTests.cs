using System.Globalization;

namespace Receivables.Domain.Tests;

/// <summary>Amounts and dates as the four languages write them.</summary>
public sealed class ReaderTests
{
    [Theory]
    // language, text                                          amounts found; ! is the form of another language
    [InlineData("nl", "Betaal € 1.210,00 nu", "1210.00")]
    [InlineData("nl", "Betaal €1210,00 nu", "1210.00")]
    [InlineData("nl", "EUR 1.210,00", "1210.00")]
    [InlineData("nl", "1.210,00 euro en 75 euro", "1210.00 75.00")]
    [InlineData("nl", "€ 75,- en € 1.250,--", "75.00 1250.00")]
    [InlineData("nl", "€ 75", "75.00")]
    [InlineData("nl", "€ 1.210", "1210.00")]
    [InlineData("nl", "Hoofdsom 1.210,00", "1210.00")]
    [InlineData("nl", "Hoofdsom 75", "")]
    [InlineData("nl", "€ 75.00", "75.00!")]
    [InlineData("nl", "€ 1,210.00", "1210.00!")]
    [InlineData("nl", "€ 1.234.567,89", "1234567.89")]
    [InlineData("nl", "€ -12,50", "12.50")]
    [InlineData("nl", "€ 0,34.", "0.34")]
    [InlineData("nl", "€ 12,345,67", "12345.67!")]
    [InlineData("nl", "€ 1.21,00", "")]
    [InlineData("en", "Pay €1,210.00 now", "1210.00")]
    [InlineData("en", "EUR 1,210.00 or 1,210.00 EUR", "1210.00 1210.00")]
    [InlineData("en", "€ 1.210,00", "1210.00!")]
    [InlineData("fr", "1 210,00 €", "1210.00")]
    [InlineData("fr", "1\u00a0210,00\u202f€", "1210.00")]
    [InlineData("fr", "1.210,00 euros", "1210.00")]
    [InlineData("de", "1.210,00 €", "1210.00")]
    // numbers that are no amounts
    [InlineData("nl", "10,15% en 4,00 procent en 10,50 %", "")]
    [InlineData("nl", "om 17.00 uur en om 09.30 u.", "")]
    [InlineData("nl", "art. 6:119 en art. 5.20 en 0123.456.789", "")]
    [InlineData("nl", "16.02.2026 en 020.12.34.56", "")]
    [InlineData("nl", "factuur 2026-0042", "")]
    [InlineData("de", "um 17.00 Uhr", "")]
    public void Amount_in_a_text(string language, string text, string expected)
    {
        var found = AmountReader.Find(NormalSpaces(text), Language(language))
            .Select(each => Written(each.Amount) + (each.IsForeignForm ? "!" : ""));

        Assert.Equal(expected, string.Join(' ', found));
    }

    [Theory]
    // language, text                                      days found; ! has a wrong weekday
    [InlineData("nl", "uiterlijk 16 februari 2026", "2026-02-16")]
    [InlineData("nl", "maandag 16 februari 2026", "2026-02-16")]
    [InlineData("nl", "Dinsdag 16 februari 2026", "2026-02-16!")]
    [InlineData("nl", "16 feb. 2026", "2026-02-16")]
    [InlineData("nl", "16 februari", "2026-02-16")]
    [InlineData("nl", "16-02-2026, 16/2/2026 en 16.02.26", "2026-02-16 2026-02-16 2026-02-16")]
    [InlineData("nl", "2026-02-16", "2026-02-16")]
    [InlineData("nl", "31 februari 2026", "")]
    [InlineData("nl", "29 februari 2026 of 29 februari 2028", "2028-02-29")]
    [InlineData("nl", "28 december", "2025-12-28")]
    [InlineData("nl", "factuur 2026-0042 en 0123.456.789", "")]
    [InlineData("en", "Monday 16 February 2026", "2026-02-16")]
    [InlineData("en", "Tuesday, February 16th, 2026", "2026-02-16!")]
    [InlineData("en", "the 16th of February 2026", "2026-02-16")]
    [InlineData("en", "by 16 Feb 2026 or May 2026", "2026-02-16")]
    [InlineData("fr", "lundi 16 février 2026", "2026-02-16")]
    [InlineData("fr", "le 1er mars 2026", "2026-03-01")]
    [InlineData("de", "Montag, den 16. Februar 2026", "2026-02-16")]
    [InlineData("de", "bis zum 16. Februar", "2026-02-16")]
    [InlineData("de", "16.02.2026", "2026-02-16")]
    public void Date_in_a_text_written_on_2_February_2026(string language, string text, string expected)
    {
        var found = DateReader.Find(text, Language(language), new DateOnly(2026, 2, 2)).Select(each =>
            each.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + (each.HasWrongWeekday ? "!" : ""));

        Assert.Equal(expected, string.Join(' ', found));
    }

    [Theory]
    [InlineData("nl", "€ 1.234.567,80")]
    [InlineData("en", "€ 1,234,567.80")]
    [InlineData("fr", "€ 1 234 567,80")]
    [InlineData("de", "€ 1.234.567,80")]
    public void Amount_that_is_written_is_read_back(string language, string written)
    {
        var amount = Money.Euro(1234567.80m);

        Assert.Equal(written, AmountReader.Write(amount, Language(language)));
        var found = Assert.Single(AmountReader.Find(written, Language(language)));
        Assert.Equal((amount, false), (found.Amount, found.IsForeignForm));
    }

    private static string Written(Money amount) => amount.Amount.ToString("0.00", CultureInfo.InvariantCulture);

    private static string NormalSpaces(string text) => text.Replace('\u00a0', ' ').Replace('\u202f', ' ');

    private static TextLanguage Language(string code) => Enum.Parse<TextLanguage>(code, ignoreCase: true);
}
