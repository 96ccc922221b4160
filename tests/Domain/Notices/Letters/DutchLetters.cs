namespace Receivables.Domain.Tests;

/// <summary>Letters under Dutch law that break no rule.</summary>
internal static class DutchLetters
{
    /// <summary>To a business, 1,210.00 due on 1 April 2026, sent on 7 April, to be paid by Monday 13 April.</summary>
    public static Letter BusinessReminder()
    {
        var facts = Business(MessageKind.FirstReminder, new DateOnly(2026, 4, 7)) with
        {
            PayBy = new DateOnly(2026, 4, 13),
        };
        return new Letter("Herinnering voor factuur 2026-0042 van Testbedrijf B.V.", $"""
            Betalingsherinnering

            Mogelijk is onze factuur u ontgaan. Wilt u € 1.210,00 overmaken vóór of op maandag 13 april 2026?
            Klopt er iets niet? Laat het ons weten, dan zoeken wij het uit.

            {LetterParts.Foot(facts)}
            """, facts);
    }

    /// <summary>The firm reminder to a business: consequences are named without a sum.</summary>
    public static Letter BusinessFirmReminder()
    {
        var facts = Business(MessageKind.ThirdReminder, new DateOnly(2026, 4, 22)) with
        {
            PayBy = new DateOnly(2026, 4, 28),
        };
        return new Letter("Herinnering voor factuur 2026-0042 van Testbedrijf B.V.", $"""
            Betalingsherinnering

            Wij lossen dit graag samen met u op, maar hebben uw betaling of bericht nu echt nodig, uiterlijk dinsdag
            28 april 2026. Blijft een reactie uit, dan sturen wij u een ingebrekestelling. U bent dan ook wettelijke
            handelsrente en incassokosten verschuldigd.

            {LetterParts.Foot(facts)}
            """, facts);
    }

    /// <summary>
    /// The notice of 30 April 2026: interest 9.76, 0.34 a day, costs 181.50 if not paid by Thursday 7 May.
    /// </summary>
    public static Letter BusinessNotice()
    {
        var sentOn = new DateOnly(2026, 4, 30);
        var facts = Business(MessageKind.FormalNotice, sentOn) with
        {
            PayBy = new DateOnly(2026, 5, 7),
            Term = Term(Regime.NlBusiness, MessageKind.FormalNotice, sentOn),
            Interest = new LetterInterest(Money.Euro(9.76m), Money.Euro(0.34m), sentOn, [new Percentage(10.15m)]),
            Costs = Money.Euro(181.50m),
            LeadsToHandover = true,
        };
        return new Letter("Belangrijk bericht over factuur 2026-0042 van Testbedrijf B.V.", $"""
            Ingebrekestelling

            Wij stellen u in gebreke en verzoeken u uiterlijk donderdag 7 mei 2026 te betalen.

            Hoofdsom € 1.210,00
            Wettelijke handelsrente tot en met 30 april 2026, 10,15% per jaar (art. 6:119a BW): € 9,76
            Iedere dag daarna komt er € 0,34 bij.
            Nu te betalen: € 1.219,76

            Als u niet uiterlijk 7 mei 2026 hebt betaald, bent u ook € 181,50 incassokosten verschuldigd: 15% over
            € 1.210,00. Daarna dragen wij de vordering over aan een incassobureau. Een regeling blijft mogelijk.
            Wij behouden ons alle rechten voor.

            {LetterParts.Foot(facts)}
            """, facts);
    }

    /// <summary>To a consumer, 500.00 due on 7 April 2026, sent on Friday 10 April.</summary>
    public static Letter ConsumerReminder()
    {
        var facts = Consumer(MessageKind.FirstReminder, new DateOnly(2026, 4, 10)) with
        {
            PayBy = new DateOnly(2026, 4, 15),
        };
        return new Letter("Herinnering voor factuur 2026-0042 van Testbedrijf B.V.", $"""
            Betalingsherinnering

            Vergeten kan gebeuren; voor deze herinnering betaalt u niets. Wilt u € 500,00 betalen vóór of op woensdag
            15 april 2026? Lukt betalen niet in één keer? Vraag hier een regeling aan.

            {LetterParts.Foot(facts)}
            """, facts);
    }

    public static Letter ConsumerLastReminder()
    {
        var facts = Consumer(MessageKind.ThirdReminder, new DateOnly(2026, 4, 24)) with
        {
            PayBy = new DateOnly(2026, 4, 29),
        };
        return new Letter("Herinnering voor factuur 2026-0042 van Testbedrijf B.V.", $"""
            Betalingsherinnering

            Wilt u € 500,00 betalen vóór of op woensdag 29 april 2026? Anders krijgt u een brief met nog veertien dagen;
            pas na die brief en die veertien dagen kunnen kosten volgen. Lukt betalen niet, vraag dan een regeling aan.

            {LetterParts.Foot(facts)}
            """, facts);
    }

    /// <summary>The letter of fourteen days of Friday 1 May 2026 over 500.00: costs of 75.00.</summary>
    public static Letter FourteenDays()
    {
        var sentOn = new DateOnly(2026, 5, 1);
        var facts = Consumer(MessageKind.FourteenDayLetter, sentOn) with
        {
            Term = Term(Regime.NlConsumer, MessageKind.FourteenDayLetter, sentOn),
            Costs = Money.Euro(75m),
        };
        return new Letter("Belangrijk bericht over factuur 2026-0042 van Testbedrijf B.V.", $"""
            Veertiendagenbrief

            U kunt nog zonder extra kosten betalen: betaal dan binnen veertien dagen vanaf de dag nadat deze brief bij u
            is bezorgd. Betaalt u niet op tijd, dan bent u € 75,00 aan incassokosten verschuldigd. Dat is 15% over de
            eerste € 2.500,00, ten minste € 40,00 (15% van € 500,00).

            Bent u het niet eens met deze vordering, of lukt betalen niet? Bel ons.

            {LetterParts.Foot(facts)}
            """, facts);
    }

    /// <summary>The costs are due: sent on Thursday 21 May 2026, 500.00 with interest 2.41 and costs 75.00.</summary>
    public static Letter CostsDue()
    {
        var sentOn = new DateOnly(2026, 5, 21);
        var facts = Consumer(MessageKind.CostsDue, sentOn) with
        {
            Term = Term(Regime.NlConsumer, MessageKind.CostsDue, sentOn),
            PayBy = new DateOnly(2026, 5, 28),
            Interest = new LetterInterest(Money.Euro(2.41m), Money.Euro(0.05m), sentOn, [new Percentage(4m)]),
            Costs = Money.Euro(75m),
            CostsAnnounced = Money.Euro(75m),
        };
        return new Letter("Belangrijk bericht over factuur 2026-0042 van Testbedrijf B.V.", $"""
            De termijn van onze brief is voorbij. U bent nu € 75,00 incassokosten verschuldigd.

            Hoofdsom € 500,00
            Wettelijke rente (art. 6:119 BW), 4% per jaar: € 2,41
            Samen te betalen vóór of op donderdag 28 mei 2026: € 577,41

            {LetterParts.Foot(facts)}
            """, facts);
    }

    public static Letter Returned()
    {
        var facts = Consumer(MessageKind.PaymentReturned, new DateOnly(2026, 4, 10)) with
        {
            PayBy = new DateOnly(2026, 4, 15),
        };
        return new Letter("Bericht over factuur 2026-0042 van Testbedrijf B.V.", $"""
            Uw bank heeft de incasso teruggeboekt. Wilt u € 500,00 zelf overmaken vóór of op woensdag 15 april 2026?

            {LetterParts.Foot(facts)}
            """, facts);
    }

    public static Letter Handover()
    {
        var facts = Business(MessageKind.Handover, new DateOnly(2026, 5, 11)) with
        {
            PayBy = new DateOnly(2026, 5, 18),
            HandoverOn = new DateOnly(2026, 5, 18),
            Agency = "Incasso Nederland B.V.",
            IsHandoverApproved = true,
            LeadsToHandover = true,
            Interest = new LetterInterest(
                Money.Euro(13.46m), Money.Euro(0.34m), new DateOnly(2026, 5, 11), [new Percentage(10.15m)]),
            Costs = Money.Euro(181.50m),
        };
        return new Letter("Belangrijk bericht over factuur 2026-0042 van Testbedrijf B.V.", $"""
            Wij hebben u niet kunnen bereiken en dragen deze vordering op maandag 18 mei 2026 over aan Incasso Nederland
            B.V., tenzij u vóór die dag betaalt of met ons belt.

            Hoofdsom € 1.210,00
            Wettelijke handelsrente (art. 6:119a BW), 10,15% per jaar: € 13,46
            Incassokosten: € 181,50
            Samen € 1.404,96

            {LetterParts.Foot(facts)}
            """, facts);
    }

    public static Letter Thanks()
    {
        var facts = Consumer(MessageKind.Thanks, new DateOnly(2026, 4, 16)) with
        {
            Claims = [LetterParts.Claim("2026-0042", 500m, new DateOnly(2026, 4, 7)) with { Open = Money.Zero() }],
            OtherAmounts = [Money.Euro(500m)],
        };
        return new Letter("Bericht over factuur 2026-0042 van Testbedrijf B.V.", """
            Bedankt, wij hebben uw betaling van € 500,00 op 15 april 2026 ontvangen; factuur 2026-0042 is afgehandeld.

            Testbedrijf B.V.
            """, facts);
    }

    private static LetterFacts Business(MessageKind kind, DateOnly sentOn) =>
        LetterParts.Facts(Regime.NlBusiness, kind, TextLanguage.Nl, sentOn) with
        {
            DebtorName = "Afnemer B.V.",
            Claims = [LetterParts.Claim("2026-0042", 1210m, new DateOnly(2026, 4, 1))],
        };

    private static LetterFacts Consumer(MessageKind kind, DateOnly sentOn) =>
        LetterParts.Facts(Regime.NlConsumer, kind, TextLanguage.Nl, sentOn);

    private static NoticeTerm Term(Regime regime, MessageKind kind, DateOnly sentOn) =>
        NoticeTermCases.Count(regime, kind, "email", sentOn);
}
