using Receivables.Domain;
using Receivables.Functions.Texts;

namespace Receivables.Functions.Sending;

/// <summary>A message that asks for nothing new: it confirms what the debtor arranged.</summary>
internal static class Note
{
    public static Letter Of(
        Creditor creditor, Debtor debtor, Regime regime, IReadOnlyList<Invoice> invoices, DateOnly on, LetterLinks links)
    {
        var account = creditor.Accounts[0];
        var claims = invoices.Select(invoice => new LetterClaim(
            invoice.Facts.Number, invoice.Facts.IssueDate, invoice.DueDate, invoice.Facts.Principal, invoice.Money.PrincipalOpen,
            invoice.Facts.PaymentReference.Length > 0 ? invoice.Facts.PaymentReference : invoice.Facts.Number, invoice.Facts.ClaimKind))
                .ToList();
        var facts = new LetterFacts
        {
            Regime = regime,
            Kind = MessageKind.Confirmation,
            Language = LetterMaker.LanguageOf(debtor, creditor),
            Channel = DeliveryChannel.Email,
            DebtorCountry = new Country(debtor.Country),
            SentOn = on,
            Creditor = new LetterCreditor(creditor.Name, Iban.Parse(account.Iban), account.Holder, creditor.RegistrationNumber),
            DebtorName = debtor.Name,
            DebtorNumber = debtor.Id,
            Claims = claims,
            ContactName = creditor.Brand.ContactName,
            ContactPhone = creditor.Brand.ContactPhone,
            Links = links,
            HasInvoiceCopy = false,
        };
        return new Letter(facts)
        {
            AmountDue = facts.Principal,
            IsInformal = debtor.IsInformal,
            Colour = creditor.Brand.Colour,
            Signature = creditor.Brand.Signature,
        };
    }
}
