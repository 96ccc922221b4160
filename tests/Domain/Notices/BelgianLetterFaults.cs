namespace Receivables.Domain.Tests;

/// <summary>Letters under Belgian law, right and spoilt one point at a time.</summary>
public sealed class BelgianLetterFaults
{
    [Fact]
    public void Letters_that_keep_every_rule_have_no_fault()
    {
        Assert.Empty(BelgianLetters.LegalReminder().Faults());
        Assert.Empty(BelgianLetters.Notice().Faults());
        Assert.Empty(BelgianLetters.BusinessNotice().Faults());
    }

    [Theory]
    // one of the six contents of art. XIX.2         instead                   broken rules
    [InlineData("Samen: € 120,00", "Samen: € 102,00", "amount-unexplained")]
    [InlineData("€ 120,00", "alles", "amount-missing")]
    [InlineData("€ 20,00", "iets", "costs-amount")]
    [InlineData("vergoeding van € 20,00", "vergoeding van € 30,00", "costs-amount")]
    [InlineData("vergoeding van € 20,00", "vergoeding van € 31,00", "amount-unexplained,costs-amount")]
    [InlineData("Café Zuid BV", "Wij", "creditor")]
    [InlineData("0123.456.789", "0123456789", "enterprise-number")]
    [InlineData("Onderhoud maart", "Diensten", "product")]
    [InlineData("31-01-2026", "", "due-date")]
    [InlineData("veertien kalenderdagen", "dertien kalenderdagen", "legal-term")]
    [InlineData("zonder kosten te\nbetalen", "te betalen", "legal-term")]
    // and besides
    [InlineData("te rekenen vanaf de dag na de verzending", "te rekenen vanaf heden", "legal-start-email")]
    [InlineData("vanaf de dag na de verzending", "vanaf de derde werkdag na de verzending", "legal-start-email")]
    [InlineData("kosteloze herinnering (art. XIX.2 WER)", "herinnering", "free-of-charge,legal-reminder")]
    [InlineData("Betalingsherinnering", "Aanmaning", "heading")]
    [InlineData("Betwist u de factuur? ", "", "dispute")]
    [InlineData("10% per jaar", "een percentage per jaar", "interest-rate")]
    [InlineData("interest van 10%", "toeslag van 10%", "interest-named")]
    [InlineData("Betaalt u niet binnen die termijn, dan", "Nu", "if-unpaid")]
    [InlineData("Betwist u", "Betaal vóór 22 februari 2026. Betwist u", "date-unexplained,term")]
    [InlineData("Betwist u", "De termijn loopt tot en met 23 februari 2026. Betwist u", "")]
    [InlineData("Betwist u", "Anders volgt een advocaat. Betwist u", "handover-too-early")]
    public void Legal_reminder_that_is_spoilt_in_one_point(string words, string instead, string broken) =>
        BelgianLetters.LegalReminder().With(words, instead).Breaks(broken);

    [Fact]
    public void Letter_by_post_starts_on_the_third_working_day()
    {
        var byPost = BelgianLetters.LegalReminder().About(facts => facts with
        {
            Channel = DeliveryChannel.Post,
            Term = NoticeTermCases.Count(Regime.BeConsumer, MessageKind.LegalReminder, "post", facts.SentOn),
        });

        byPost.Breaks("legal-start-post");
        Assert.Empty(byPost.With("vanaf de dag na de verzending", "vanaf de derde werkdag na de verzending").Faults());
    }

    [Theory]
    // in cents: announced, agreed     broken rules
    [InlineData(20_00, 20_00, "")]
    [InlineData(15_00, 15_00, "")]
    [InlineData(25_00, 25_00, "costs-lawful")]
    [InlineData(20_00, 25_00, "")]
    [InlineData(20_00, 19_99, "costs-lawful")]
    public void Indemnity_is_the_agreed_one_up_to_the_cap(int announced, int agreed, string broken)
    {
        var costs = new Money(announced);
        var letter = BelgianLetters.LegalReminder().About(facts => facts with
        {
            Costs = costs,
            AgreedIndemnity = new Money(agreed),
        });

        letter.With("€ 20,00", AmountReader.Write(costs, TextLanguage.Nl)).Breaks(broken);
    }

    [Fact]
    public void Without_an_agreed_clause_nothing_is_announced()
    {
        const string clause =
            "Betaalt u niet binnen die termijn, dan kunnen wij de overeengekomen vergoeding van € 20,00 vragen, en de\n"
            + "overeengekomen interest van 10% per jaar.";
        var none = BelgianLetters.LegalReminder().About(facts => facts with
        {
            AgreedIndemnity = null, AgreedRate = null, Costs = Money.Zero(),
        });

        Assert.Empty(none.With(clause, "").Faults());
        none.Breaks("amount-unexplained,interest-too-early");
    }

    [Theory]
    // left out or changed              instead            broken rules
    [InlineData("€ 0,52", "", "interest-amount")]
    [InlineData("10,5%", "10%", "interest-rate")]
    [InlineData("art. XIX.4 WER", "contract", "interest-article")]
    [InlineData("Samen € 140,52", "", "amount-missing")]
    [InlineData("€ 20,00", "", "costs-amount")]
    [InlineData("Andere kosten rekenen wij niet.", "Daarbij komen rappelkosten.", "fee")]
    public void Notice_to_a_consumer_that_is_spoilt_in_one_point(string words, string instead, string broken) =>
        BelgianLetters.Notice().With(words, instead).Breaks(broken);

    [Theory]
    // left out or changed                 instead                      broken rules
    [InlineData("wet van 2 augustus 2002", "wet", "interest-article")]
    [InlineData("€ 40,00", "€ 80,00", "amount-unexplained,costs-amount")]
    [InlineData("€ 0,29", "", "interest-per-day")]
    public void Notice_to_a_business_that_is_spoilt_in_one_point(string words, string instead, string broken) =>
        BelgianLetters.BusinessNotice().With(words, instead).Breaks(broken);

    [Fact]
    public void Business_owes_forty_euros_or_the_agreed_damages_never_both()
    {
        var both = BelgianLetters.BusinessNotice().With("€ 40,00", "€ 140,00").With("€ 1.046,90", "€ 1.146,90")
            .About(facts => facts with { AgreedIndemnity = Money.Euro(100m), Costs = Money.Euro(140m) });

        both.Breaks("costs-lawful");
    }

    [Fact]
    public void Handover_of_a_consumer_says_that_the_collector_must_wait()
    {
        var facts = BelgianLetters.Notice().Facts with
        {
            Kind = MessageKind.Handover, SentOn = new DateOnly(2026, 3, 24), PayBy = new DateOnly(2026, 3, 31),
            HandoverOn = new DateOnly(2026, 3, 31), Agency = "Invordering BV",
            IsHandoverApproved = true, LeadsToHandover = true,
        };
        var letter = new Letter("Belangrijk bericht over factuur 2026-0042 van Café Zuid BV", $"""
            Wij dragen deze vordering op dinsdag 31 maart 2026 over aan Invordering BV, tenzij u vóór die dag betaalt.

            Hoofdsom € 120,00, vergoeding € 20,00, interest 10,5% (art. XIX.4 WER) € 0,52, samen € 140,52.

            Een incassobureau moet u zelf eerst aanmanen en daarna veertien dagen wachten.

            {LetterParts.Foot(facts)}
            """, facts);

        Assert.Empty(letter.Faults());
        letter.With("veertien dagen wachten", "wachten").Breaks("collector-must-wait");
    }

    [Fact]
    public void Fee_of_a_reminder_is_right_only_where_the_law_allows_it()
    {
        var sentOn = new DateOnly(2026, 2, 25);
        var facts = LetterParts.Facts(Regime.BeConsumer, MessageKind.SecondReminder, TextLanguage.Nl, sentOn) with
        {
            Claims = [LetterParts.Claim("2026-0042", 120m, new DateOnly(2026, 1, 31))],
            PayBy = new DateOnly(2026, 3, 2),
        };
        var letter = new Letter("Herinnering voor factuur 2026-0042 van Café Zuid BV", $"""
            Betalingsherinnering

            Wilt u betalen, uiterlijk op maandag 2 maart 2026? Voor deze herinnering betaalt u niets.

            {LetterParts.Foot(facts)}
            """, facts);

        const string fee = "Herinneringskosten € 9,00, samen € 129,00.";
        var withFee = letter.With("Voor deze herinnering betaalt u niets.", fee)
            .About(each => each with { ReminderFee = Money.Euro(9m) });

        Assert.Empty(letter.Faults());
        letter.And(fee).Breaks("amount-unexplained,costs-too-early,fee");
        Assert.Empty(withFee.Faults());
        withFee.With(", samen € 129,00", "").Breaks("amount-missing");
        Assert.Contains("reminder-fee", Rules(withFee.About(each => each with { Kind = MessageKind.FirstReminder })));
        Assert.Contains("reminder-fee", Rules(withFee.About(each => each with { Regime = Regime.NlConsumer })));
    }

    private static IEnumerable<string> Rules(Letter letter) => letter.Faults().Select(fault => fault.Rule);
}
