namespace Receivables.Domain.Tests;

/// <summary>Reminders, spoilt one point at a time.</summary>
public sealed class ReminderFaults
{
    [Theory]
    // left out or changed                      instead                        broken rules
    [InlineData("Betalingsherinnering", "Hallo", "heading")]
    [InlineData("voor deze herinnering betaalt u niets", "dat is menselijk", "free-of-charge")]
    [InlineData("Hebt u intussen betaald, dan hoeft u niets te doen.", "", "already-paid")]
    [InlineData("Een kopie van de factuur is bijgevoegd.", "", "copy-enclosed")]
    [InlineData("Testbedrijf B.V. ", "", "creditor")]
    [InlineData("Debiteurnummer: D-1001", "", "debtor-number")]
    [InlineData("D-1001", "D-10011", "debtor-number")]
    [InlineData("Factuur 2026-0042", "Factuur", "invoice-number")]
    [InlineData("2026-0042", "2026-00421", "invoice-number")]
    [InlineData("08-03-2026", "09-03-2026", "invoice-date")]
    [InlineData("07-04-2026", "", "due-date")]
    [InlineData("Samen: € 500,00", "Samen: € 499,99", "amount-unexplained")]
    [InlineData("€ 500,00", "€ 500.00", "amount-form")]
    [InlineData("€ 500,00", "", "amount-missing")]
    [InlineData("NL91 ABNA 0417 1643 00", "NL91 ABNA **** **** 00", "iban")]
    [InlineData("NL91 ABNA 0417 1643 00", "NL20 INGB 0001 2345 67", "iban")]
    [InlineData("Testbedrijf Beheer", "", "account-holder")]
    [InlineData("RF022026000042", "RF02 2026 0000 42", "")]
    [InlineData("RF022026000042", "RF022026000043", "reference")]
    [InlineData("Anna de Wit", "Team debiteuren", "contact")]
    [InlineData("+31 20 123 45 67", "", "contact")]
    [InlineData("woensdag\n15 april 2026", "donderdag 15 april 2026", "weekday")]
    [InlineData("woensdag\n15 april 2026", "donderdag 16 april 2026", "date-unexplained,stated-date")]
    [InlineData("woensdag\n15 april 2026", "woensdag 15 april", "")]
    [InlineData("woensdag\n15 april 2026", "15-04-2026", "")]
    [InlineData("vóór of op woensdag\n15 april 2026", "binnen 7 dagen", "stated-date")]
    [InlineData("Vergeten kan gebeuren", "Beste {naam}", "placeholder")]
    [InlineData("Vergeten kan gebeuren", "Dit is onze eerste herinnering", "stage-number")]
    [InlineData("Vergeten kan gebeuren", "Dit is de 2e betalingsherinnering", "stage-number")]
    [InlineData("Vergeten kan gebeuren", "Dit is herinnering 2 over de factuur", "stage-number")]
    [InlineData("Vergeten kan gebeuren", "Op onze herinnering van 8 april 2026 kwam geen antwoord", "")]
    [InlineData("Vergeten kan gebeuren", "Betaal zonder kosten", "costs-too-early")]
    [InlineData("Vergeten kan gebeuren", "Anders volgen incassokosten", "costs-too-early")]
    [InlineData("Vergeten kan gebeuren", "U betaalt € 5 dossierkosten", "amount-unexplained,costs-too-early,fee")]
    [InlineData("Vergeten kan gebeuren", "Anders betaalt u wettelijke rente", "interest-too-early")]
    [InlineData("Vergeten kan gebeuren", "Anders gaat dit naar een incassobureau", "handover-too-early")]
    [InlineData("Vergeten kan gebeuren", "Dit is uw laatste kans", "threat")]
    [InlineData("Vergeten kan gebeuren", "Meld u aan voor de nieuwsbrief", "marketing")]
    public void Reminder_to_a_consumer_that_is_spoilt_in_one_point(string words, string instead, string broken) =>
        DutchLetters.ConsumerReminder().With(words, instead).Breaks(broken);

    [Theory]
    // days that the reminder of Friday 10 April gives      stated date     broken rules
    [InlineData("10 april 2026", 0, "stated-date")]
    [InlineData("14 april 2026", 4, "")]
    [InlineData("17 april 2026", 7, "")]
    [InlineData("20 april 2026", 10, "stated-date")]
    [InlineData("11 april 2026", 1, "stated-date")]
    public void Reminder_gives_at_most_a_week_and_ends_on_a_working_day(string date, int days, string broken) =>
        DutchLetters.ConsumerReminder().With("woensdag\n15 april 2026", date)
                .About(facts => facts with { PayBy = facts.SentOn.AddDays(days) }).Breaks(broken);

    [Fact]
    public void Date_of_the_letter_itself_may_stand_there() =>
        Assert.Empty(DutchLetters.ConsumerReminder().And("Utrecht, 10 april 2026.").Faults());

    [Fact]
    public void Name_of_one_letter_hides_no_words() => Assert.Empty(
        DutchLetters.ConsumerReminder().About(facts => facts with { DebtorName = "U" }).Faults());

    [Fact]
    public void Reminder_without_a_date_is_found() =>
        DutchLetters.ConsumerReminder()
            .About(facts => facts with { PayBy = null }).Breaks("date-unexplained,stated-date");

    [Fact]
    public void Copy_must_really_be_there() =>
        DutchLetters.ConsumerReminder().About(facts => facts with { HasInvoiceCopy = false }).Breaks("copy-enclosed");

    [Fact]
    public void Consequences_belong_in_the_firm_reminder_only()
    {
        const string consequences = "U bent dan ook wettelijke\nhandelsrente en incassokosten verschuldigd.";

        DutchLetters.BusinessFirmReminder().With(consequences, "").Breaks("costs-named,interest-named");
        DutchLetters.BusinessReminder().And(consequences).Breaks("costs-too-early,interest-too-early");
    }

    [Fact]
    public void Sum_of_costs_in_the_firm_reminder_is_found() =>
        DutchLetters.BusinessFirmReminder().With("incassokosten verschuldigd", "€ 181,50 incassokosten verschuldigd")
            .Breaks("amount-unexplained");

    [Theory]
    // sentence of the last reminder to a consumer                                              broken rules
    [InlineData("Na een brief met nog veertien dagen kunnen kosten volgen.", "")]
    [InlineData("Daarna volgen incassokosten.", "costs-too-early")]
    [InlineData("Daarna volgt wettelijke rente.", "interest-too-early")]
    public void Consumer_reads_of_costs_only_behind_another_letter(string sentence, string broken) =>
        DutchLetters.ConsumerLastReminder().And(sentence).Breaks(broken);

    [Fact]
    public void Interest_or_costs_in_the_facts_of_a_reminder_are_found() =>
        DutchLetters.ConsumerReminder().About(facts => facts with
        {
            Costs = Money.Euro(0.01m),
            Interest = new LetterInterest(Money.Euro(0.01m), Money.Zero(), facts.SentOn, []),
        }).Breaks("costs-lawful,interest-not-allowed");

    [Fact]
    public void Words_in_names_and_descriptions_are_no_faults() => Assert.Empty(
        DutchLetters.ConsumerReminder().With("Onderhoud maart", "Transportkosten en rente maart")
            .With("Testbedrijf B.V.", "Incasso & Zoon").About(facts => facts with
            {
                Claims = [facts.Claims[0] with { Description = "Transportkosten en rente maart" }],
                Creditor = facts.Creditor with { Name = "Incasso & Zoon" },
            }).Faults());

    [Fact]
    public void Plain_text_and_html_must_agree()
    {
        var letter = DutchLetters.ConsumerReminder();
        var html = letter.Text.Replace("Samen: € 500,00", "Samen: € 500,00 (eerder € 25,00)", StringComparison.Ordinal)
            .Replace("15 april", "16 april", StringComparison.Ordinal);
        var facts = letter.Facts with { OtherAmounts = [Money.Euro(25m)], OtherDates = [new DateOnly(2026, 4, 16)] };

        var faults = new MessageChecker(StatuteBook.Shipped).FaultsOf(
            new RenderedMessage(letter.Subject, letter.Text, html, null, facts.Links.All), facts);

        Assert.Equal(["weekday", "stated-date", "same-amounts", "same-dates"], faults.Select(fault => fault.Rule));
        Assert.All(faults, fault => Assert.Equal(MessagePart.Html, fault.Part));
    }

    [Fact]
    public void Links_are_in_the_text_and_in_the_html()
    {
        var letter = DutchLetters.ConsumerReminder();
        var noLinks = new RenderedMessage(letter.Subject, letter.Text, letter.Text, null, []);
        var noDispute = letter.With("https://pay.testbedrijf.example/t/aX3k9/dispute", "");

        Assert.Equal(
            Enumerable.Repeat(("links", MessagePart.Html), 4),
            new MessageChecker(StatuteBook.Shipped).FaultsOf(noLinks, letter.Facts)
                .Select(fault => (fault.Rule, fault.Part)));
        noDispute.Breaks("links");
        Assert.DoesNotContain(
            noDispute.About(facts => facts with { Channel = DeliveryChannel.Post }).Faults(),
            fault => fault.Part == MessagePart.PlainText);
    }

    [Theory]
    [InlineData("https://pay.testbedrijf.example/t/aX3k9?invoice=2026-0042", 1)]
    [InlineData("https://pay.testbedrijf.example/NL91ABNA0417164300", 1)]
    [InlineData("https://pay.testbedrijf.example/J.%20Jansen", 1)]
    [InlineData("https://pay.testbedrijf.example/t/2026-00421", 0)]
    public void Address_gives_nothing_away(string link, int faults)
    {
        var letter = DutchLetters.ConsumerReminder();
        var message = new RenderedMessage(
            letter.Subject, letter.Text, letter.Text, null, [.. letter.Facts.Links.All, new Uri(link)]);

        var found = new MessageChecker(StatuteBook.Shipped).FaultsOf(message, letter.Facts);

        Assert.Equal(Enumerable.Repeat("link-privacy", faults), found.Select(fault => fault.Rule));
    }

    [Fact]
    public void Reminder_that_is_too_long_is_found() =>
        DutchLetters.ConsumerReminder().And(string.Join(' ', Enumerable.Repeat("woord", 400))).Breaks("length");

    [Theory]
    // words after a payment was taken back              instead                              broken rules
    [InlineData("Uw bank heeft de incasso teruggeboekt", "Wij misten uw betaling", "taken-back")]
    [InlineData("Wilt u", "Mogelijk is het u ontgaan. Wilt u", "may-have-escaped")]
    public void After_a_payment_was_taken_back_the_text_says_so(string words, string instead, string broken) =>
        DutchLetters.Returned().With(words, instead).Breaks(broken);

    [Fact]
    public void Message_without_invoices_is_refused() => Assert.Throws<ArgumentException>(
        () => DutchLetters.ConsumerReminder().About(facts => facts with { Claims = [] }).Faults());
}
