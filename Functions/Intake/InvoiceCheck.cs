using System.Net.Mail;
using Receivables.Domain;

namespace Receivables.Functions.Intake;

/// <summary>
/// Checks an invoice as posted. Refused are those on which dunning would be wrong; what is merely missing is accepted
/// and told as a warning.
/// </summary>
internal static class InvoiceCheck
{
    private static readonly string[] Languages = ["nl", "en", "fr", "de"];

    private static readonly DateOnly Earliest = new(2015, 1, 1);

    private const decimal MostMoney = 1_000_000_000m;

    public static Faults FaultsOf(InvoiceInput input, DateOnly today)
    {
        var faults = new Faults();
        if (CanonicalId.FaultOf(input.Number) is { } number)
        {
            faults.Add("number", number);
        }

        Dates(faults, input, today);
        InvoiceExtras.Check(faults, input, today);
        Sums(faults, input);
        Debtor(faults, input.Debtor);
        Choices(faults, input);
        Document(faults, input.Document);
        return faults;
    }

    private static void Dates(Faults faults, InvoiceInput input, DateOnly today)
    {
        faults.Require(input.IssueDate is not null, "issueDate", "is missing: write yyyy-MM-dd.");
        faults.Require(
            input.DueDate is not null || input.DueLines is { Count: > 0 }, "dueDate", "is missing: write yyyy-MM-dd.");
        faults.Require(
            !(input.IssueDate > today.AddDays(31)), "issueDate", $"lies more than a month ahead of {today:yyyy-MM-dd}.");
        faults.Require(
            !(input.IssueDate < Earliest),
            "issueDate",
            $"lies before {Earliest:yyyy-MM-dd}, where the law tables begin.");
        faults.Require(!(input.DueDate < input.IssueDate), "dueDate", "lies before issueDate.");
        faults.Require(
            !(input.DueDate > input.IssueDate?.AddYears(2)), "dueDate", "lies more than two years after issueDate.");
        faults.Require(
            input.EarlyPayment is null or { Until: not null, Amount: not null }, "earlyPayment", "needs until and amount.");
    }

    private static void Sums(Faults faults, InvoiceInput input)
    {
        if (faults.Require(input.Total is not null, "total", "is missing."))
        {
            Amount(faults, "total", input.Total!.Value);
        }

        Amount(faults, "vat", input.Vat ?? 0);
        Amount(faults, "prepaid", input.Prepaid ?? 0);
        Amount(faults, "earlyPayment.amount", input.EarlyPayment?.Amount ?? 0);
        faults.Require(!(input.Prepaid < 0), "prepaid", "is what was paid already, zero or more.");
        faults.Require(!(input.Total > 0 && input.Prepaid > input.Total), "prepaid", "is more than total.");
        faults.Require(!(Math.Abs(input.Vat ?? 0) > Math.Abs(input.Total ?? 0)), "vat", "is more than total.");
        faults.Require(
            input.Currency is null || (input.Currency.Length == 3 && input.Currency.All(char.IsAsciiLetterUpper)),
            "currency",
            "is three capital letters, such as EUR.");
    }

    private static void Amount(Faults faults, string field, decimal amount)
    {
        faults.Require(decimal.Round(amount, 2) == amount, field, "has more than two decimals.");
        faults.Require(Math.Abs(amount) <= MostMoney, field, "is more than a thousand million.");
    }

    /// <summary>What is wrong with a debtor that is posted on its own; its fields are named without a prefix.</summary>
    public static Faults FaultsOf(DebtorInput debtor)
    {
        var (nested, own) = (new Faults(), new Faults());
        Debtor(nested, debtor);
        foreach (var (field, faults) in nested.ByField)
        {
            faults.ForEach(fault => own.Add(field["debtor.".Length..], fault));
        }

        return own;
    }

    private static void Debtor(Faults faults, DebtorInput? debtor)
    {
        if (
            !faults.Require(
                debtor is not null, "debtor", "is missing: at least a name and an e-mail or postal address."))
        {
            return;
        }

        faults.Require(!string.IsNullOrWhiteSpace(debtor!.Name), "debtor.name", "is missing.");
        faults.Require(!(debtor.Name?.Length > 200), "debtor.name", "has at most 200 characters.");
        if (debtor.Id is { } id && CanonicalId.FaultOf(id) is { } fault)
        {
            faults.Add("debtor.id", fault);
        }

        faults.Require(
            debtor.Email is not null || debtor.Address is not null,
            "debtor.email",
            "is missing, and debtor.address too: a message needs one of them.");
        faults.Require(debtor.Email is null || IsMail(debtor.Email), "debtor.email", "is no e-mail address.");
        faults.Require(
            debtor.Language is null
                || Languages.Contains(debtor.Language), "debtor.language", "is one of nl, en, fr, de.");
        faults.Require(
            debtor.Country is null
                || IsCountry(debtor.Country), "debtor.country", "is two capital letters, such as NL.");
        var country = debtor.Country ?? debtor.Address?.Country ?? "NL";
        if (debtor.VatNumber is { } vat && !VatNumber.TryParse(vat, out _, out var vatFault))
        {
            faults.Add("debtor.vatNumber", vatFault);
        }

        if (debtor.RegistrationNumber is { } registration && country is "NL" or "BE"
            && !RegistrationNumber.TryParse(
                new Country(country), debtor.RegistrationNumber, out _, out var registrationFault))
        {
            faults.Add("debtor.registrationNumber", registrationFault);
        }
    }

    private static void Choices(Faults faults, InvoiceInput input)
    {
        faults.Require(
            input.Type is null or "invoice" or "deposit" or "final" or "instalment",
            "type",
            "is one of invoice, deposit, final, instalment.");
        faults.Require(
            input.ClaimKind is null or "goods" or "services" or "rent" or "subscription",
            "claimKind",
            "is one of goods, services, rent, subscription.");
        if (input.PayTo?.Iban is { } iban && !Iban.TryParse(iban, out _, out var fault))
        {
            faults.Add("payTo.iban", fault);
        }

        faults.Require(
            input.PaymentReference is null or { Length: <= 140 }, "paymentReference", "has at most 140 characters.");
        faults.Require(
            !(input.Clause?.InterestPercent is < 0 or > 100), "clause.interestPercent", "is a percentage a year from 0 to 100.");
    }

    private static void Document(Faults faults, InvoiceInput.DocumentInput? document)
    {
        if (document is null)
        {
            return;
        }

        faults.Require(document.ContentType is "application/pdf", "document.contentType", "is application/pdf.");
        faults.Require(
            document.Base64 is { } text && Convert.TryFromBase64String(text, new byte[text.Length], out _),
            "document.base64",
            "is not base64.");
    }

    private static bool IsCountry(string country) => country.Length == 2 && country.All(char.IsAsciiLetterUpper);

    internal static bool IsMail(string text) =>
        MailAddress.TryCreate(text, out var address) && address.Address == text && text.Length <= 254;
}
