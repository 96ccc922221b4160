using System.Globalization;

namespace Receivables.Domain;

/// <summary>
/// Whether the sums of an electronic invoice agree. What is to be paid has to follow from its totals to the cent; sums
/// over lines and over rates of VAT may differ by a cent for each.
/// </summary>
internal static class UblChecks
{
    public static void Check(UblDraft draft, Currency currency)
    {
        CheckCurrencies(draft, currency);
        if (draft.Faults.Count > 0) return;

        CheckLines(draft, currency);
        CheckTotals(draft, currency);
        CheckVat(draft, currency);
        CheckPrices(draft);
    }

    private static void CheckCurrencies(UblDraft draft, Currency currency)
    {
        foreach (var (element, amount) in draft.Totals.Given())
        {
            Require(amount.Currency == currency, draft, draft.Totals.Line, $"LegalMonetaryTotal/{element}",
                $"The amount is in {amount.Currency}, the document in {currency}.");
        }

        foreach (var line in draft.Lines)
        {
            Require(line.Amount is null || line.Amount.Value.Currency == currency, draft, line.Line,
                "InvoiceLine/LineExtensionAmount",
                $"The line is in {line.Amount?.Currency}, the document in {currency}.");
        }
    }

    private static void CheckLines(UblDraft draft, Currency currency)
    {
        if (draft.Totals.Lines is not { } total) return;
        var sum = Money.Sum(draft.Lines.Select(line => line.Amount ?? Money.Zero(currency)), currency);
        Require(IsWithin(sum, total, draft.Lines.Count), draft, draft.Totals.Line,
            "LegalMonetaryTotal/LineExtensionAmount",
            $"The lines add up to {sum}, not to {total}.");
    }

    private static void CheckTotals(UblDraft draft, Currency currency)
    {
        var totals = draft.Totals;
        var none = Money.Zero(currency);
        if (totals is { Lines: { } lines, WithoutVat: { } withoutVat })
        {
            var expected = lines - (totals.Allowances ?? none) + (totals.Charges ?? none);
            Require(IsWithin(expected, withoutVat, 1), draft, totals.Line, "LegalMonetaryTotal/TaxExclusiveAmount",
                $"Lines less allowances plus charges give {expected}, not {withoutVat}.");
        }

        if (totals is { WithoutVat: { } before, WithVat: { } after } && totals.VatIn(currency) is { } vat)
        {
            Require(IsWithin(before + vat, after, 1), draft, totals.Line, "LegalMonetaryTotal/TaxInclusiveAmount",
                $"{before} and VAT of {vat} give {before + vat}, not {after}.");
        }

        if (totals is { WithVat: { } withVat, Payable: { } payable })
        {
            var expected = withVat - (totals.Prepaid ?? none) + (totals.Rounding ?? none);
            Require(expected == payable, draft, totals.Line, "LegalMonetaryTotal/PayableAmount",
                $"The amount with VAT less what was prepaid plus the rounding is {expected}, not {payable}.");
        }
        else
        {
            draft.Warnings.Note(totals.Line, "LegalMonetaryTotal/TaxInclusiveAmount",
                "The amount with VAT is missing, so the amount to be paid cannot be checked.");
        }
    }

    private static void CheckVat(UblDraft draft, Currency currency)
    {
        var groups = draft.Vat.Where(group => group.Tax?.Currency == currency).ToList();
        if (groups.Count == 0 || draft.Totals.VatIn(currency) is not { } total) return;

        var sum = Money.Sum(groups.Select(group => group.Tax!.Value), currency);
        Require(IsWithin(sum, total, groups.Count), draft, groups[0].Line, "TaxTotal/TaxAmount",
            $"The VAT of the rates adds up to {sum}, not to {total}.");
        foreach (var group in groups)
        {
            if (group is not { Taxable: { } taxable, Rate: { } rate and >= 0 and <= 1000 }) continue;
            if (taxable.Currency != currency) continue;

            var expected = Rounding.HalfUp(taxable.Amount * rate / 100, currency);
            Require(IsWithin(expected, group.Tax!.Value, Math.Max(1, draft.Lines.Count)), draft, group.Line,
                "TaxTotal/TaxSubtotal/TaxAmount", string.Create(CultureInfo.InvariantCulture,
                    $"{rate} % of {taxable} is {expected}, not {group.Tax}."));
        }
    }

    private static void CheckPrices(UblDraft draft)
    {
        const decimal Limit = 1e10m;
        foreach (var line in draft.Lines)
        {
            if (line is not { Quantity: { } quantity, Price: { } price, Amount: { } amount }) continue;
            if (line.PriceQuantity == 0 || Math.Abs(quantity) > Limit || Math.Abs(price) > Limit) continue;
            if (Math.Abs(line.PriceQuantity) is < 0.000001m or > Limit || Math.Abs(line.Adjustment) > Limit) continue;

            var expected = (quantity * price / line.PriceQuantity) + line.Adjustment;
            if (Math.Abs(expected - amount.Amount) > 0.01m)
            {
                draft.Warnings.Note(line.Line, "InvoiceLine/LineExtensionAmount", string.Create(
                    CultureInfo.InvariantCulture, $"Quantity times price is {expected:0.00}, the line says {amount}."));
            }
        }
    }

    private static bool IsWithin(Money one, Money other, int cents) => Math.Abs((one - other).Cents) <= cents;

    private static void Require(bool holds, UblDraft draft, int line, string field, string message)
    {
        if (!holds) draft.Faults.Add(line, field, message);
    }
}
