namespace Receivables.Domain;

/// <summary>The elements of a line in UBL.</summary>
internal static class UblLineOutline
{
    public static void Add(XmlOutline<UblDraft> outline)
    {
        outline
            .Text("ID", (draft, value) => draft.InvoiceLine.Id = value.Text)
            .Text("InvoicedQuantity", Quantity)
            .Text("CreditedQuantity", Quantity)
            .Text("LineExtensionAmount", Amount)
            .Many("AllowanceCharge")
            .Text("AllowanceCharge/ChargeIndicator", (draft, value) =>
                draft.InvoiceLine.IsCharge = value.Text == "true")
            .Text("AllowanceCharge/Amount", (draft, value) => draft.InvoiceLine.Adjustment +=
                (draft.InvoiceLine.IsCharge ? 1 : -1) * Bounded(value.Number(draft.Faults)))
            .Text("Item/Name", (draft, value) => draft.InvoiceLine.Name = value.Text)
            .Texts("Item/Description", (draft, value) => draft.InvoiceLine.Description = value.Text, 20_000)
            .Many("Item/ClassifiedTaxCategory")
            .Text("Item/ClassifiedTaxCategory/ID", (draft, value) => draft.InvoiceLine.VatCategory = value.Text)
            .Text("Item/ClassifiedTaxCategory/Percent",
                (draft, value) => draft.InvoiceLine.VatRate = value.Number(draft.Faults))
            .Text("Price/PriceAmount", (draft, value) => draft.InvoiceLine.Price = value.Number(draft.Faults))
            .Text("Price/BaseQuantity",
                (draft, value) => draft.InvoiceLine.PriceQuantity = value.Number(draft.Faults) ?? 1);
    }

    private static void Quantity(UblDraft draft, XmlValue value)
    {
        draft.InvoiceLine.Quantity = value.Number(draft.Faults);
        draft.InvoiceLine.Unit = value["unitCode"];
    }

    // Lines with more decimals are against the standard but do occur; they are rounded, the totals never.
    private static void Amount(UblDraft draft, XmlValue value)
    {
        if (value.Number(draft.Faults) is not { } number) return;

        var rounded = decimal.Round(number, 2, MidpointRounding.AwayFromZero);
        if (rounded != number)
        {
            draft.Warnings.Note(value.Line, value.Field,
                "The amount of the line has more than two decimals; it was rounded.");
        }

        if (!ExactNumber.TryCurrency(value["currencyID"], out var currency))
        {
            draft.Faults.Add(value.Line, value.Field, "The attribute currencyID must be a currency such as EUR.");
        }
        else if (ExactNumber.TryMoney(rounded, currency, out var money, out var reason))
        {
            draft.InvoiceLine.Amount = money;
        }
        else
        {
            draft.Faults.Add(value.Line, value.Field, reason);
        }
    }

    private static decimal Bounded(decimal? number) => Math.Clamp(number ?? 0, -1e15m, 1e15m);
}
