using System.Globalization;

namespace Receivables.Domain.Tests;

/// <summary>The parts that all letters share: whom, where to pay, whom to reach.</summary>
internal static class LetterParts
{
    public static readonly LetterLinks Links = new(
        new Uri("https://pay.testbedrijf.example/t/aX3k9"),
        new Uri("https://pay.testbedrijf.example/t/aX3k9/paid"),
        new Uri("https://pay.testbedrijf.example/t/aX3k9/time"),
        new Uri("https://pay.testbedrijf.example/t/aX3k9/dispute"));

    public static readonly LetterCreditor Dutch = new(
        "Testbedrijf B.V.", Iban.Parse("NL91ABNA0417164300"), "Testbedrijf Beheer");

    public static readonly LetterCreditor Belgian = new(
        "Café Zuid BV", Iban.Parse("BE68539007547034"), "Cafe Zuid", "0123.456.789");

    public static LetterFacts Facts(Regime regime, MessageKind kind, TextLanguage language, DateOnly sentOn) => new()
    {
        Regime = regime,
        Kind = kind,
        Language = language,
        Channel = DeliveryChannel.Email,
        DebtorCountry = regime.Country ?? new Country("DE"),
        SentOn = sentOn,
        Creditor = regime.Country == Country.Belgium ? Belgian : Dutch,
        DebtorName = "J. Jansen",
        DebtorNumber = "D-1001",
        Claims = [Claim("2026-0042", 500m, new DateOnly(2026, 4, 7))],
        ContactName = "Anna de Wit",
        ContactPhone = "+31 20 123 45 67",
        Links = Links,
        HasInvoiceCopy = true,
    };

    public static LetterClaim Claim(string number, decimal open, DateOnly dueOn) => new(
        number, dueOn.AddDays(-30), dueOn, Money.Euro(open), Money.Euro(open), "RF022026000042", "Onderhoud maart");

    /// <summary>The lines below the message proper: invoices, account, links, person.</summary>
    public static string Foot(LetterFacts facts)
    {
        var say = Words(facts.Language);
        var invoices = facts.Claims.Select(claim =>
            $"{say.Invoice} {claim.InvoiceNumber}, {Day(claim.IssuedOn)}, {say.Due} {Day(claim.DueOn)}: "
            + $"{Sum(claim.Open, facts)} ({claim.Description})");
        return $"""
            {string.Join('\n', invoices)}
            {say.Together}: {Sum(facts.Principal, facts)}

            {say.Customer}: {facts.DebtorNumber}
            IBAN {facts.Creditor.Iban.Paper}, {facts.Creditor.AccountHolder}
            {say.Reference} {facts.Claims[0].PaymentReference}.

            {say.Copy} {say.AlreadyPaid}

            {facts.Links.Pay} {facts.Links.AlreadyPaid} {facts.Links.MoreTime} {facts.Links.Dispute}

            {facts.ContactName}, {facts.ContactPhone}
            {facts.Creditor.Name} {facts.Creditor.EnterpriseNumber}
            """;
    }

    public static string Sum(Money amount, LetterFacts facts) => AmountReader.Write(amount, facts.Language);

    private static string Day(DateOnly day) => day.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture);

    private static FootWords Words(TextLanguage language) => language switch
    {
        TextLanguage.Nl => new("Factuur", "te betalen voor", "Samen", "Debiteurnummer", "betalingskenmerk",
            "Een kopie van de factuur is bijgevoegd.", "Hebt u intussen betaald, dan hoeft u niets te doen."),
        TextLanguage.En => new("Invoice", "due", "Together", "Customer number", "payment reference",
            "A copy of the invoice is attached.", "If you have paid in the meantime, you need not do anything."),
        TextLanguage.Fr => new("Facture", "à payer avant le", "Ensemble", "Numéro de client", "communication",
            "Une copie de la facture est jointe.", "Si vous avez payé entre-temps, vous n'avez rien à faire."),
        _ => new("Rechnung", "zahlbar bis", "Zusammen", "Kundennummer", "Verwendungszweck",
            "Eine Kopie der Rechnung ist beigefügt.", "Haben Sie inzwischen bezahlt, dann brauchen Sie nichts zu tun."),
    };

    private sealed record FootWords(
        string Invoice, string Due, string Together, string Customer, string Reference, string Copy,
        string AlreadyPaid);
}
