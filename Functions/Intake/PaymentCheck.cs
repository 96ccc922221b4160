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
        faults.Require(input.Reference is null or { Length: <= 2000 }, "reference", "has at most 2,000 characters.");
        if (input.Payer?.Iban is { } iban && !Iban.TryParse(iban, out _, out var fault))
        {
            faults.Add("payer.iban", fault);
        }

        return faults;
    }
}
