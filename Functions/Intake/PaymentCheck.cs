using Receivables.Domain;

namespace Receivables.Functions.Intake;

/// <summary>Checks a payment as posted.</summary>
internal static class PaymentCheck
{
    private static readonly string[] Methods =
        ["transfer", "ideal", "bancontact", "card", "direct-debit", "cash", "set-off", "agency", "other"];

    public static Faults FaultsOf(PaymentInput input, DateOnly today)
    {
        var faults = new Faults();
        if (CanonicalId.FaultOf(input.Id) is { } id)
        {
            faults.Add("id", id);
        }

        if (faults.Require(input.Amount is not null, "amount", "is missing."))
        {
            faults.Require(
                input.Amount > 0, "amount", "is more than zero; money that goes back is a reversal or a refund.");
            faults.Require(
                decimal.Round(input.Amount!.Value, 2) == input.Amount, "amount", "has more than two decimals.");
            faults.Require(input.Amount <= 1_000_000_000m, "amount", "is more than a thousand million.");
        }

        if (faults.Require(input.PaidOn is not null, "paidOn", "is missing: write yyyy-MM-dd."))
        {
            faults.Require(input.PaidOn <= today.AddDays(1), "paidOn", $"lies ahead of {today:yyyy-MM-dd}.");
            faults.Require(input.PaidOn >= new DateOnly(2015, 1, 1), "paidOn", "lies before 2015-01-01.");
        }

        faults.Require(
            input.Currency is null || (input.Currency.Length == 3 && input.Currency.All(char.IsAsciiLetterUpper)),
            "currency",
            "is three capital letters, such as EUR.");
        faults.Require(
            input.Method is null
                || Methods.Contains(input.Method), "method", $"is one of {string.Join(", ", Methods)}.");
        Length(faults, "reference", input.Reference, 2000);
        Length(faults, "text", input.Text, 4000);
        Length(faults, "endToEndId", input.EndToEndId, 140);
        Length(faults, "invoiceNumber", input.InvoiceNumber, 200);
        Length(faults, "payer.name", input.Payer?.Name, 200);
        faults.Require(
            input.ValueDate is null || input.ValueDate >= new DateOnly(2015, 1, 1), "valueDate", "lies before 2015-01-01.");
        if (input.CreditorIban is { } own && !Iban.TryParse(own, out _, out var wrong))
        {
            faults.Add("creditorIban", wrong);
        }

        if (input.Payer?.Iban is { } iban && !Iban.TryParse(iban, out _, out var fault))
        {
            faults.Add("payer.iban", fault);
        }

        return faults;
    }

    private static void Length(Faults faults, string field, string? text, int most) =>
        faults.Require(!(text?.Length > most), field, $"has at most {most} characters.");
}
