namespace Receivables.Domain.Tests;

/// <summary>The main letters in English, French and German; none breaks a rule.</summary>
internal static class ForeignLetters
{
    /// <summary>To a Dutch consumer, 1,500.00, to be paid by Wednesday 15 April 2026.</summary>
    public static Letter Reminder(TextLanguage language)
    {
        var facts = Facts(Regime.NlConsumer, MessageKind.FirstReminder, language, new DateOnly(2026, 4, 10)) with
        {
            PayBy = new DateOnly(2026, 4, 15),
        };
        var (subject, text) = language switch
        {
            TextLanguage.En => ("Reminder for invoice 2026-0042 from Testbedrijf B.V.", """
                Payment reminder

                These things happen; you pay nothing for this reminder. Would you pay €1,500.00 on or before Wednesday
                15 April 2026? If you cannot pay at once, ask for a plan.
                """),
            TextLanguage.Fr => ("Rappel pour la facture 2026-0042 de Testbedrijf B.V.", """
                Rappel de paiement

                Cela peut arriver ; vous ne payez rien pour ce rappel. Pouvez-vous payer 1 500,00 € au plus tard le
                mercredi 15 avril 2026 ? Si vous ne pouvez pas payer en une fois, demandez un plan.
                """),
            _ => ("Erinnerung an Rechnung 2026-0042 von Testbedrijf B.V.", """
                Zahlungserinnerung

                Das kann passieren; für diese Zahlungserinnerung zahlen Sie nichts. Bitte zahlen Sie 1.500,00 € bis
                Mittwoch, den 15. April 2026. Wenn Sie nicht auf einmal zahlen können, fragen Sie nach einem Plan.
                """),
        };
        return Letter(subject, text, facts);
    }

    /// <summary>The letter of fourteen days of Friday 1 May 2026: costs of 225.00.</summary>
    public static Letter FourteenDays(TextLanguage language)
    {
        var sentOn = new DateOnly(2026, 5, 1);
        var facts = Facts(Regime.NlConsumer, MessageKind.FourteenDayLetter, language, sentOn) with
        {
            Term = NoticeTermCases.Count(Regime.NlConsumer, MessageKind.FourteenDayLetter, "email", sentOn),
            Costs = Money.Euro(225m),
        };
        var (subject, text) = language switch
        {
            TextLanguage.En => ("Important message about invoice 2026-0042 from Testbedrijf B.V.", """
                Fourteen-day letter

                You can still pay without extra costs, within fourteen days from the day after this letter was delivered
                to you. If you do not pay in time, you will owe €225.00 in collection costs, which is 15% of the first
                €2,500.00. Do you dispute this claim? Call us.
                """),
            TextLanguage.Fr => ("Message important concernant la facture 2026-0042 de Testbedrijf B.V.", """
                Lettre de quatorze jours

                Vous pouvez encore payer sans frais, dans les quatorze jours à compter du lendemain du jour où cette
                lettre vous a été remise. Si vous ne payez pas à temps, vous devrez 225,00 € de frais de recouvrement,
                soit 15% des premiers 2 500,00 €. Vous contestez cette facture ? Appelez-nous.
                """),
            _ => ("Wichtige Nachricht zur Rechnung 2026-0042 von Testbedrijf B.V.", """
                Vierzehn-Tage-Schreiben

                Sie können noch ohne zusätzliche Kosten zahlen, innerhalb von vierzehn Tagen
                ab dem Tag nach der Zustellung dieses Schreibens. Wenn Sie nicht rechtzeitig zahlen, schulden Sie
                225,00 € Inkassokosten, das sind 15% der ersten 2.500,00 €. Bestreiten Sie diese Forderung? Rufen Sie
                uns an.
                """),
        };
        return Letter(subject, text, facts);
    }

    /// <summary>
    /// A notice to a Dutch business of 30 April 2026 over 1,500.00: interest 12.10, 0.42 a day, costs 225.00.
    /// </summary>
    public static Letter Notice(TextLanguage language)
    {
        var sentOn = new DateOnly(2026, 4, 30);
        var facts = Facts(Regime.NlBusiness, MessageKind.FormalNotice, language, sentOn) with
        {
            Term = NoticeTermCases.Count(Regime.NlBusiness, MessageKind.FormalNotice, "email", sentOn),
            PayBy = new DateOnly(2026, 5, 7),
            Interest = new LetterInterest(Money.Euro(12.10m), Money.Euro(0.42m), sentOn, [new Percentage(10.15m)]),
            Costs = Money.Euro(225m),
        };
        var (subject, text) = language switch
        {
            TextLanguage.En => ("Important message about invoice 2026-0042 from Testbedrijf B.V.", """
                Formal notice

                We hereby give you notice of default and ask you to pay by Thursday 7 May 2026.

                Principal €1,500.00
                Statutory commercial interest (art. 6:119a BW) at 10.15% per year up to 30 April 2026: €12.10
                Each further day adds €0.42
                To pay now: €1,512.10

                If you have not paid by 7 May 2026 you will also owe €225.00 in collection costs. We reserve all our
                rights.
                """),
            TextLanguage.Fr => ("Message important concernant la facture 2026-0042 de Testbedrijf B.V.", """
                Mise en demeure

                Nous vous mettons en demeure de payer au plus tard le jeudi 7 mai 2026.

                Principal 1 500,00 €
                Intérêts commerciaux légaux (art. 6:119a BW) à 10,15 % par an jusqu'au 30 avril 2026 : 12,10 €
                Chaque jour suivant ajoute 0,42 €
                À payer maintenant : 1 512,10 €

                Si vous n'avez pas payé le 7 mai 2026, vous devrez aussi 225,00 € de frais de recouvrement. Nous
                réservons tous nos droits.
                """),
            _ => ("Wichtige Nachricht zur Rechnung 2026-0042 von Testbedrijf B.V.", """
                Inverzugsetzung

                Wir setzen Sie hiermit in Verzug und bitten Sie, bis Donnerstag, den 7. Mai 2026 zu zahlen.

                Hauptforderung 1.500,00 €
                Gesetzliche Handelszinsen (Art. 6:119a BW) von 10,15 % im Jahr bis 30. April 2026: 12,10 €
                Jeder weitere Tag kostet 0,42 €
                Jetzt zu zahlen: 1.512,10 €

                Wenn Sie bis zum 7. Mai 2026 nicht gezahlt haben, schulden Sie auch 225,00 € Inkassokosten. Wir behalten
                uns alle Rechte vor.
                """),
        };
        return Letter(subject, text, facts);
    }

    /// <summary>The free reminder to a Belgian consumer: an indemnity of 115.00 is named as what may follow.</summary>
    public static Letter LegalReminder(TextLanguage language)
    {
        var sentOn = new DateOnly(2026, 5, 4);
        var facts = Facts(Regime.BeConsumer, MessageKind.LegalReminder, language, sentOn) with
        {
            Term = NoticeTermCases.Count(Regime.BeConsumer, MessageKind.LegalReminder, "email", sentOn),
            Costs = Money.Euro(115m),
            AgreedIndemnity = Money.Euro(150m),
            AgreedRate = new Percentage(10.5m),
        };
        var (subject, text) = language switch
        {
            TextLanguage.En => ("Reminder for invoice 2026-0042 from Café Zuid BV", """
                Payment reminder

                This is a free reminder (art. XIX.2 CEL). You have fourteen calendar days to pay without costs, from the
                day after it was sent. If you do not pay in time, we may claim the agreed indemnity of €115.00 and the
                agreed interest of 10.5% per year. Do you dispute the invoice? Tell us; we send all proof on request.
                """),
            TextLanguage.Fr => ("Rappel pour la facture 2026-0042 de Café Zuid BV", """
                Rappel de paiement

                Ceci est un rappel gratuit (art. XIX.2 CDE). Vous avez quatorze jours calendrier pour payer sans frais,
                à partir du jour qui suit l'envoi. Si vous ne payez pas à temps, nous pourrons demander l'indemnité
                convenue de 115,00 € et les intérêts convenus de 10,5 % par an. Vous contestez la facture ?
                Dites-le-nous.
                """),
            _ => ("Erinnerung an Rechnung 2026-0042 von Café Zuid BV", """
                Zahlungserinnerung

                Dies ist eine kostenlose Erinnerung (Art. XIX.2 WGB). Sie haben vierzehn Kalendertage, um ohne Kosten zu
                zahlen, ab dem Tag nach dem Versand. Wenn Sie nicht rechtzeitig zahlen, können wir die vereinbarte
                Entschädigung von 115,00 € und die vereinbarten Zinsen von 10,5 % im Jahr fordern. Bestreiten Sie die
                Rechnung? Sagen Sie es uns.
                """),
        };
        return Letter(subject, text, facts);
    }

    private static Letter Letter(string subject, string text, LetterFacts facts) =>
        new(subject, $"{text}\n\n{LetterParts.Foot(facts)}", facts);

    private static LetterFacts Facts(Regime regime, MessageKind kind, TextLanguage language, DateOnly sentOn) =>
        LetterParts.Facts(regime, kind, language, sentOn) with
        {
            Claims = [LetterParts.Claim("2026-0042", 1500m, new DateOnly(2026, 4, 1))],
        };
}
