using Receivables.Domain;

namespace Receivables.Simulation.Tests;

/// <summary>
/// The creditors of a world and their debtors. Ids are the same with every creditor, so that what one of them does shows
/// if it ever reaches another.
/// </summary>
internal sealed record Cast(IReadOnlyList<Creditor> Creditors, IReadOnlyList<DrawnDebtor> Debtors)
{
    private const int MostDebtors = 4;

    public static Cast From(Draw draw)
    {
        var creditors = new List<Creditor> { Creditor(draw, "c1"), Creditor(draw, "c2") };
        var debtors = creditors.SelectMany(creditor =>
            Enumerable.Range(1, draw.Between(2, MostDebtors)).Select(number => Debtor(draw, creditor, number)));
        return new Cast(creditors, [.. debtors]);
    }

    private static Creditor Creditor(Draw draw, string id)
    {
        var isBelgian = draw.Percent(30);
        return new Creditor(id, 1, $"Crediteur {id} B.V.", isBelgian ? "BE" : "NL")
        {
            RegistrationNumber = isBelgian ? "0123456749" : "12345678",
            VatNumber = isBelgian ? "BE0123456749" : "NL123456782B90",
            Address = new PostalAddress("Stationsplein 10", "3511 CE", "Utrecht", isBelgian ? "BE" : "NL"),
            Accounts = [new CreditorAccount(isBelgian ? "BE68539007547034" : "NL91ABNA0417164300", $"Crediteur {id} B.V.")],
            IsSmall = draw.Percent(50),
            Brand = new CreditorBrand
            {
                Sender = $"facturen@{id}.example", ReplyTo = $"debiteuren@{id}.example", ContactName = "M. de Vries", ContactPhone = "+31301234567",
            },
            SpreadsMessages = draw.Percent(50),
            Agency = draw.Percent(60) ? new CollectionAgency("Bureau Noordzee", "WKI-2025-00123", $"dossiers@bureau.{id}.example") : null,
            State = CreditorState.Live,
        };
    }

    private static DrawnDebtor Debtor(Draw draw, Creditor creditor, int number)
    {
        var country = draw.Weighed((85, creditor.Country), (10, creditor.Country == "NL" ? "BE" : "NL"), (5, "DE"));
        return new DrawnDebtor(creditor.Id, $"D-{number}", draw.Of("consumer", "business", "business", "government"), country)
        {
            Language = draw.Of("nl", "nl", "en", "fr", "de"),
            HasMail = draw.Percent(96),
            HasAddress = draw.Percent(70),
            Bounces = draw.Percent(6),
        };
    }
}
