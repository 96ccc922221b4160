namespace Receivables.Domain.Tests;

/// <summary>Letters in English, French and German, right and spoilt in one point.</summary>
public sealed class ForeignLetterTests
{
    [Theory]
    [InlineData(TextLanguage.En)]
    [InlineData(TextLanguage.Fr)]
    [InlineData(TextLanguage.De)]
    public void Letters_that_keep_every_rule_have_no_fault(TextLanguage language)
    {
        Assert.Empty(ForeignLetters.Reminder(language).Faults());
        Assert.Empty(ForeignLetters.FourteenDays(language).Faults());
        Assert.Empty(ForeignLetters.Notice(language).Faults());
        Assert.Empty(ForeignLetters.LegalReminder(language).Faults());
    }

    [Theory]
    // language, left out or changed                              instead                          broken rules
    [InlineData(TextLanguage.En, "€1,500.00 on", "€1.500,00 on", "amount-form")]
    [InlineData(TextLanguage.Fr, "1 500,00 €", "1,500.00 €", "amount-form")]
    [InlineData(TextLanguage.De, "1.500,00 €", "1,500.00 €", "amount-form")]
    [InlineData(TextLanguage.En, "Wednesday", "Thursday", "weekday")]
    [InlineData(TextLanguage.Fr, "mercredi", "jeudi", "weekday")]
    [InlineData(TextLanguage.De, "Mittwoch", "Donnerstag", "weekday")]
    [InlineData(TextLanguage.En, "15 April 2026", "15 May 2026", "date-unexplained,stated-date,weekday")]
    [InlineData(TextLanguage.En, "These things happen", "This is our first reminder", "stage-number")]
    [InlineData(TextLanguage.Fr, "Cela peut arriver", "Ceci est notre premier rappel", "stage-number")]
    [InlineData(TextLanguage.De, "Das kann passieren", "Dies ist unsere erste Mahnung", "stage-number")]
    [InlineData(TextLanguage.En, "you pay nothing for this reminder", "please read this", "free-of-charge")]
    [InlineData(TextLanguage.En, "If you have paid in the meantime, you need not do anything.", "", "already-paid")]
    [InlineData(TextLanguage.Fr, "Une copie de la facture est jointe.", "", "copy-enclosed")]
    [InlineData(TextLanguage.Fr, "Rappel de paiement", "Bonjour", "heading")]
    public void Reminder_that_is_spoilt_in_one_point(
        TextLanguage language, string words, string instead, string broken) =>
        ForeignLetters.Reminder(language).With(words, instead).Breaks(broken);

    [Theory]
    // language, changed                                         instead
    [InlineData(TextLanguage.En, "within fourteen days from the day after", "within fourteen days after")]
    [InlineData(TextLanguage.Fr, "à compter du lendemain du jour où", "à compter du jour où")]
    [InlineData(TextLanguage.De, "ab dem Tag nach der Zustellung", "nach der Zustellung")]
    public void Term_that_is_a_day_short_is_found(TextLanguage language, string words, string instead) =>
        ForeignLetters.FourteenDays(language).With(words, instead).Breaks("fourteen-days-from-receipt,wrong-start");

    [Theory]
    // language, changed                       instead                      broken rules
    [InlineData(TextLanguage.En, "€225.00", "€272.25", "amount-unexplained,costs-amount")]
    [InlineData(TextLanguage.Fr, "225,00 €", "des", "costs-amount")]
    [InlineData(TextLanguage.De, "Bestreiten Sie diese Forderung? ", "", "dispute")]
    [InlineData(TextLanguage.En, "to you. If", "to you, by 20 May 2026. If", "calendar-date")]
    public void Letter_of_fourteen_days_that_is_spoilt_in_one_point(
        TextLanguage language, string words, string instead, string broken) =>
        ForeignLetters.FourteenDays(language).With(words, instead).Breaks(broken);

    [Theory]
    // language, changed                                       instead                    broken rules
    [InlineData(TextLanguage.En, "We hereby give you notice of default and", "We", "puts-in-default")]
    [InlineData(TextLanguage.Fr, "10,15 %", "10,51 %", "interest-rate")]
    [InlineData(TextLanguage.De, "6:119a", "6:119", "interest-article")]
    [InlineData(TextLanguage.En, "We reserve all our\nrights.", "", "rights-reserved")]
    [InlineData(TextLanguage.Fr, "Si vous n'avez pas payé", "Après", "if-unpaid")]
    [InlineData(TextLanguage.De, "0,42 €", "etwas", "interest-per-day")]
    public void Notice_that_is_spoilt_in_one_point(
        TextLanguage language, string words, string instead, string broken) =>
        ForeignLetters.Notice(language).With(words, instead).Breaks(broken);

    [Theory]
    // language, changed                                    instead                        broken rules
    [InlineData(TextLanguage.Fr, "quatorze jours calendrier", "quatorze jours", "legal-term")]
    [InlineData(TextLanguage.De, "ab dem Tag nach dem Versand", "ab heute", "legal-start-email")]
    [InlineData(TextLanguage.Fr, "(art. XIX.2 CDE)", "", "legal-reminder")]
    [InlineData(TextLanguage.En, "€115.00", "€150.00", "costs-amount")]
    public void Legal_reminder_that_is_spoilt_in_one_point(
        TextLanguage language, string words, string instead, string broken) =>
        ForeignLetters.LegalReminder(language).With(words, instead).Breaks(broken);
}
