namespace Receivables.Domain.Tests;

/// <summary>Formal notices, costs due and handover under Dutch law, spoilt one point at a time.</summary>
public sealed class NoticeFaults
{
    private static readonly DateOnly NoticeDay = new(2026, 4, 30);

    [Theory]
    // left out or changed                               instead                     broken rules
    [InlineData("Ingebrekestelling", "Bericht", "heading")]
    [InlineData("Wij stellen u in gebreke en verzoeken u", "Wij verzoeken u", "puts-in-default")]
    [InlineData("Wij behouden ons alle rechten voor.", "", "rights-reserved")]
    [InlineData("€ 9,76", "€ 9,75", "amount-unexplained,interest-amount")]
    [InlineData("€ 9,76", "", "interest-amount")]
    [InlineData("€ 0,34", "iets", "interest-per-day")]
    [InlineData("tot en met 30 april 2026", "tot nu", "interest-until")]
    [InlineData("10,15%", "10,51%", "interest-rate")]
    [InlineData("10,15%", "10,15 %", "")]
    [InlineData("6:119a BW", "6:119 BW", "interest-article")]
    [InlineData("€ 1.219,76", "€ 1.219,75", "amount-missing,amount-unexplained")]
    [InlineData("€ 181,50 incassokosten", "incassokosten", "costs-amount")]
    [InlineData("€ 181,50 incassokosten", "€ 181,51 incassokosten", "amount-unexplained,costs-amount")]
    [InlineData("Als u niet uiterlijk 7 mei 2026 hebt betaald, bent u ook", "U bent", "if-unpaid")]
    [InlineData("donderdag 7 mei 2026", "zaterdag 9 mei 2026", "date-unexplained")]
    [InlineData("Daarna dragen wij", "Bij deurwaarder en rechter dragen wij", "")]
    [InlineData("Daarna dragen wij", "Dit is uw laatste waarschuwing: wij dragen", "threat")]
    [InlineData("incassokosten verschuldigd", "incassokosten en aanmaningskosten verschuldigd", "fee")]
    public void Notice_to_a_business_that_is_spoilt_in_one_point(string words, string instead, string broken) =>
        DutchLetters.BusinessNotice().With(words, instead).Breaks(broken);

    [Theory]
    // stated date of the notice of 30 April       broken rules
    [InlineData("6 mei 2026", 6, "term")]
    [InlineData("7 mei 2026", 7, "")]
    [InlineData("8 mei 2026", 8, "")]
    public void Stated_date_never_lies_before_the_end_of_the_term(string date, int days, string broken) =>
        DutchLetters.BusinessNotice().With("donderdag 7 mei 2026", date).With("7 mei 2026", date)
            .About(facts => facts with { PayBy = NoticeDay.AddDays(days) }).Breaks(broken);

    [Fact]
    public void Notice_without_term_or_date_is_found() =>
        DutchLetters.BusinessNotice()
            .About(facts => facts with { PayBy = null, Term = null }).Breaks("date-unexplained,stated-date,term");

    [Fact]
    public void Agency_is_named_only_where_the_policy_leads_there() =>
        DutchLetters.BusinessNotice()
            .About(facts => facts with { LeadsToHandover = false }).Breaks("handover-too-early");

    [Theory]
    // principal in cents     faults
    [InlineData(14_99, 1)]
    [InlineData(15_00, 0)]
    public void No_formal_notice_under_fifteen_euros(int cents, int faults)
    {
        var letter = DutchLetters.BusinessNotice().About(facts => facts with
        {
            Claims = [facts.Claims[0] with { Open = new Money(cents) }],
        });

        Assert.Equal(faults, letter.Faults().Count(fault => fault.Rule == "notice-minimum"));
    }

    [Fact]
    public void Other_open_invoices_come_for_information_after_the_notice()
    {
        var other = LetterParts.Claim("2026-0077", 80m, new DateOnly(2026, 4, 25));
        var letter = DutchLetters.BusinessNotice().About(facts => facts with { AlsoOpen = [other] });

        Assert.Empty(letter.And("Ter informatie, ook open: 2026-0077, € 80,00 (samen € 1.290,00).").Faults());
        letter.And("Ook open: 2026-0077, € 80,00.").Breaks("also-open");
        letter.And("Ook open: 2026-0077. Ter informatie.").Breaks("also-open");
    }

    [Fact]
    public void Costs_of_a_business_are_those_of_the_law() => DutchLetters.BusinessNotice().With("€ 181,50", "€ 180,00")
            .About(facts => facts with { Costs = Money.Euro(180m) }).Breaks("costs-lawful");

    [Theory]
    // left out or changed                            instead               broken rules
    [InlineData("€ 75,00 incassokosten", "€ 80,00 incassokosten", "amount-unexplained,costs-amount")]
    [InlineData("€ 577,41", "€ 575,00", "amount-missing")]
    [InlineData("€ 2,41", "", "interest-amount")]
    [InlineData("6:119 BW", "6:119a BW", "interest-article")]
    public void Costs_due_that_is_spoilt_in_one_point(string words, string instead, string broken) =>
        DutchLetters.CostsDue().With(words, instead).Breaks(broken);

    [Theory]
    // announced, in cents      broken rules
    [InlineData(75_00, "")]
    [InlineData(74_99, "costs-lawful")]
    public void Costs_due_are_never_more_than_was_announced(int announced, string broken) =>
        DutchLetters.CostsDue().About(facts => facts with { CostsAnnounced = new Money(announced) }).Breaks(broken);

    [Theory]
    // left out or changed                     instead              broken rules
    [InlineData("Incasso Nederland\nB.V.", "een bureau", "handover")]
    [InlineData("maandag 18 mei 2026", "binnenkort", "handover,stated-date")]
    [InlineData("€ 13,46", "", "interest-amount")]
    [InlineData("Incassokosten: € 181,50", "", "costs-amount")]
    [InlineData("Incassokosten: € 181,50", "Incassokosten: € 13,46\nOverig: € 181,50", "costs-amount")]
    public void Handover_that_is_spoilt_in_one_point(string words, string instead, string broken) =>
        DutchLetters.Handover().With(words, instead).Breaks(broken);

    [Fact]
    public void Handover_needs_approval_and_an_agency()
    {
        DutchLetters.Handover().About(facts => facts with { IsHandoverApproved = false }).Breaks("handover-approval");
        DutchLetters.Handover().About(facts => facts with { Agency = null }).Breaks("handover");
    }

    [Fact]
    public void Notice_of_default_to_a_consumer_is_free_and_puts_in_default()
    {
        var sentOn = new DateOnly(2026, 4, 17);
        var term = NoticeTermCases.Count(Regime.NlConsumer, MessageKind.NoticeOfDefault, "email", sentOn);
        var facts = LetterParts.Facts(Regime.NlConsumer, MessageKind.NoticeOfDefault, TextLanguage.Nl, sentOn) with
        {
            Term = term,
            PayBy = term.LastDay,
        };
        var letter = new Letter("Belangrijk bericht over factuur 2026-0042 van Testbedrijf B.V.", $"""
            Ingebrekestelling

            Wij stellen u in gebreke en verzoeken u € 500,00 te betalen, uiterlijk op vrijdag 1 mei 2026. Deze brief is
            gratis.

            {LetterParts.Foot(facts)}
            """, facts);

        Assert.Equal(new DateOnly(2026, 5, 1), term.LastDay);
        Assert.Empty(letter.Faults());
        letter.With("Deze brief is\ngratis.", "").Breaks("free-of-charge");
        letter.With("Wij stellen u in gebreke en verzoeken", "Wij verzoeken").Breaks("puts-in-default");
        letter.And("Daarna volgen kosten.").Breaks("costs-too-early");
    }

    [Fact]
    public void Thanks_may_not_bring_in_costs() =>
        DutchLetters.Thanks().And("De incassokosten volgen nog.").Breaks("costs-too-early");
}
