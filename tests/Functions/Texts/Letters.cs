using System.Globalization;
using Receivables.Domain;
using Receivables.Functions.Activities;
using Receivables.Functions.Texts;

namespace Receivables.Functions.Tests.Texts;

/// <summary>Creditors, debtors and invoices to write to, and the writer.</summary>
internal static class Letters
{
    public static readonly MessageTexts Texts = new(TextBook.Shipped, StatuteBook.Shipped);

    public static readonly LetterLinks Links = new(
        new Uri("https://pay.example/d/5f1c/pay"), new Uri("https://pay.example/d/5f1c/paid"),
        new Uri("https://pay.example/d/5f1c/time"), new Uri("https://pay.example/d/5f1c/dispute"));

    public static Rules Rules(string policyId, string language = "nl")
    {
        var policy = PolicyBook.Shipped.Find(policyId)!;
        var regime = policy.Regime!;
        var country = regime.Country ?? new Country("DE");
        var debtor = new Debtor("D-1001", regime.Debtor, "Jansen & Zonen", country.Code)
        {
            Language = language,
            Email = "jansen@example.com",
        };
        return new Rules(
            Creditor(country), debtor, policy, new DunningSettings(country), new ClaimLaw(StatuteBook.Shipped, regime));
    }

    public static IReadOnlyList<InvoiceRegistered> Invoices(Rules rules, int count = 1, decimal principal = 1210m) =>
        [.. Enumerable.Range(42, count).Select(number => Invoice(rules, number, principal))];

    /// <summary>The letter of that kind in the ladder of a policy.</summary>
    public static Letter Letter(string policy, MessageKind kind, string language = "nl", int invoices = 1, decimal principal = 1210m)
    {
        var rules = Rules(policy, language);
        return Texts.Describe(Diary.Letters(rules, Invoices(rules, invoices, principal)).First(letter => letter.Facts.Kind == kind));
    }

    private static InvoiceRegistered Invoice(Rules rules, int number, decimal principal) => new(
        rules.Creditor.Id, string.Create(CultureInfo.InvariantCulture, $"2026-00{number}"), "D-1001", rules.Law.Regime.Debtor,
        rules.Settings.Debtor.Code, rules.Creditor.Country, "nl", new DateOnly(2026, 3, 16), new DateOnly(2026, 4, 7),
        DueDateAgreed: true, new DateOnly(2026, 3, 16), Money.Euro(principal), Money.Euro(0m), Money.Euro(0m),
        string.Create(CultureInfo.InvariantCulture, $"RF02202600{number}"), rules.Policy.Id, rules.Policy.Version)
    {
        ClauseIndemnity = true,
        ClauseInterest = rules.Law.Regime == Regime.BeConsumer ? new Percentage(8m) : null,
    };

    private static Creditor Creditor(Country country) => country == Country.Belgium
        ? new Creditor("demo-be", 1, "Voorbeeld Diensten BV", "BE")
        {
            RegistrationNumber = "0403.019.261",
            Accounts = [new CreditorAccount("BE71096123456769", "Voorbeeld Diensten BV")],
            Brand = Brand("Jan Peeters"),
            Agency = new CollectionAgency("Kantoor Zuid", "x", null),
        }
        : new Creditor("demo", 1, "Voorbeeld Techniek B.V.", "NL")
        {
            Accounts = [new CreditorAccount("NL91ABNA0417164300", "Voorbeeld Techniek B.V.")],
            Brand = Brand("Marieke de Vries"),
            Agency = new CollectionAgency("Incassobureau Noordzee", "WKI-2025-00123", null),
        };

    private static CreditorBrand Brand(string person) =>
        new() { Colour = "#0b5c6b", Sender = "a@example.com", ContactName = person, ContactPhone = "+31 30 123 45 67" };
}
