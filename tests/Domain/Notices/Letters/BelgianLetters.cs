namespace Receivables.Domain.Tests;

/// <summary>Letters under Belgian law that break no rule: 120.00 due on 31 January 2026.</summary>
internal static class BelgianLetters
{
    private static readonly DateOnly DueOn = new(2026, 1, 31);

    /// <summary>The free reminder of Monday 9 February: 20.00 and interest only named as what may follow.</summary>
    public static Letter LegalReminder()
    {
        var sentOn = new DateOnly(2026, 2, 9);
        var facts = Consumer(MessageKind.LegalReminder, sentOn) with
        {
            Term = NoticeTermCases.Count(Regime.BeConsumer, MessageKind.LegalReminder, "email", sentOn),
            Costs = Money.Euro(20m),
            AgreedIndemnity = Money.Euro(20m),
            AgreedRate = new Percentage(10m),
        };
        return new Letter("Herinnering voor factuur 2026-0042 van Café Zuid BV", $"""
            Betalingsherinnering

            Dit is een kosteloze herinnering (art. XIX.2 WER). U hebt veertien kalenderdagen om zonder kosten te
            betalen, te rekenen vanaf de dag na de verzending van dit bericht.

            Betaalt u niet binnen die termijn, dan kunnen wij de overeengekomen vergoeding van € 20,00 vragen, en de
            overeengekomen interest van 10% per jaar.

            Betwist u de factuur? Laat het ons weten; op verzoek sturen wij alle bewijsstukken.

            {LetterParts.Foot(facts)}
            """, facts);
    }

    /// <summary>The notice of Tuesday 10 March: 20.00 and 0.52 interest are asked now.</summary>
    public static Letter Notice()
    {
        var sentOn = new DateOnly(2026, 3, 10);
        var term = NoticeTermCases.Count(Regime.BeConsumer, MessageKind.FormalNotice, "email", sentOn);
        var facts = Consumer(MessageKind.FormalNotice, sentOn) with
        {
            Term = term,
            PayBy = term.LastDay,
            Interest = new LetterInterest(Money.Euro(0.52m), Money.Euro(0.03m), sentOn, [new Percentage(10.5m)]),
            Costs = Money.Euro(20m),
            AgreedIndemnity = Money.Euro(20m),
            AgreedRate = new Percentage(12m),
        };
        return new Letter("Belangrijk bericht over factuur 2026-0042 van Café Zuid BV", $"""
            Ingebrekestelling

            De termijn van onze herinnering van 9 februari 2026 is voorbij; wij vragen nu ook de overeengekomen
            vergoeding. Wij stellen u in gebreke en verzoeken u te betalen, uiterlijk op vrijdag 20 maart 2026.

            Hoofdsom € 120,00
            Vergoeding (art. XIX.4 WER, tot € 150,00: 0% daarboven): € 20,00
            Interest 10,5% per jaar: € 0,52
            Samen € 140,52

            Andere kosten rekenen wij niet. Wij behouden ons alle rechten voor.

            {LetterParts.Foot(facts)}
            """, facts);
    }

    /// <summary>A business, 1,000.00: interest 6.33 and 40.00 for the invoice.</summary>
    public static Letter BusinessNotice()
    {
        var sentOn = new DateOnly(2026, 2, 24);
        var term = NoticeTermCases.Count(Regime.BeBusiness, MessageKind.FormalNotice, "email", sentOn);
        var facts = LetterParts.Facts(Regime.BeBusiness, MessageKind.FormalNotice, TextLanguage.Nl, sentOn) with
        {
            Claims = [LetterParts.Claim("2026-0042", 1000m, DueOn)],
            Term = term,
            PayBy = term.LastDay,
            Interest = new LetterInterest(Money.Euro(6.90m), Money.Euro(0.29m), sentOn, [new Percentage(10.5m)]),
            Costs = Money.Euro(40m),
        };
        return new Letter("Belangrijk bericht over factuur 2026-0042 van Café Zuid BV", $"""
            Ingebrekestelling

            Wij stellen u in gebreke en verzoeken u te betalen, uiterlijk op woensdag 4 maart 2026.

            Hoofdsom € 1.000,00
            Interest tot en met 24 februari 2026 (wet van 2 augustus 2002), 10,5% per jaar: € 6,90
            Iedere dag daarna komt er € 0,29 bij
            Forfaitaire vergoeding van invorderingskosten: € 40,00
            Samen € 1.046,90

            Wij behouden ons alle rechten voor.

            {LetterParts.Foot(facts)}
            """, facts);
    }

    private static LetterFacts Consumer(MessageKind kind, DateOnly sentOn) =>
        LetterParts.Facts(Regime.BeConsumer, kind, TextLanguage.Nl, sentOn) with
        {
            Claims = [LetterParts.Claim("2026-0042", 120m, DueOn)],
        };
}
