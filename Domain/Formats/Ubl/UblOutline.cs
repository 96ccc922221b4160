namespace Receivables.Domain;

/// <summary>The elements of a UBL 2.1 invoice or credit note that matter here.</summary>
internal static class UblOutline
{
    private const int LongText = 100_000;

    public static readonly XmlOutline<UblDraft> Whole = new XmlOutline<UblDraft>()
        .One("StandardBusinessDocument")
        .Text("StandardBusinessDocument/StandardBusinessDocumentHeader/DocumentIdentification/InstanceIdentifier",
            (draft, value) => draft.MessageId = value.Text)
        .One("Invoice", (draft, at) => UblDocument.Begin(draft, at, ElectronicInvoiceKind.Invoice))
        .One("CreditNote", (draft, at) => UblDocument.Begin(draft, at, ElectronicInvoiceKind.CreditNote))
        .One("StandardBusinessDocument/Invoice",
            (draft, at) => UblDocument.Begin(draft, at, ElectronicInvoiceKind.Invoice))
        .One("StandardBusinessDocument/CreditNote",
            (draft, at) => UblDocument.Begin(draft, at, ElectronicInvoiceKind.CreditNote))
        .Below(["Invoice", "CreditNote", "StandardBusinessDocument/Invoice", "StandardBusinessDocument/CreditNote"],
            Document);

    private static void Document(XmlOutline<UblDraft> outline)
    {
        outline
            .Text("CustomizationID", (draft, value) => draft.CustomizationId = value.Text)
            .Text("ID", (draft, value) => draft.Number = value.Text)
            .Text("IssueDate", (draft, value) => draft.IssueDate = value.Day(draft.Faults))
            .Text("DueDate", (draft, value) => draft.DueDate = value.Day(draft.Faults))
            .Text("InvoiceTypeCode", (draft, value) => draft.TypeCode = value.Text)
            .Text("CreditNoteTypeCode", (draft, value) => draft.TypeCode = value.Text)
            .Texts("Note", (draft, value) => draft.Add(draft.Notes, value.Text, value.Line), LongText)
            .Text("TaxPointDate", (draft, value) => draft.TaxPointDate = value.Day(draft.Faults))
            .Text("DocumentCurrencyCode", Currency)
            .Text("AccountingCost", (draft, value) => draft.CostCentre = value.Text)
            .Text("BuyerReference", (draft, value) => draft.BuyerReference = value.Text)
            .Many("InvoicePeriod")
            .Text("InvoicePeriod/EndDate", (draft, value) => draft.PeriodEnd = value.Day(draft.Faults))
            .Text("OrderReference/ID", (draft, value) => draft.OrderReference = value.Text)
            .Many("ContractDocumentReference")
            .Text("ContractDocumentReference/ID", (draft, value) => draft.ContractReference ??= value.Text)
            .Text("PayeeParty/PartyName/Name", (draft, value) => draft.Payee = value.Text)
            .Below(["AccountingSupplierParty"], party => UblPartyOutline.Add(party, draft => draft.Supplier))
            .Below(["AccountingCustomerParty"], party => UblPartyOutline.Add(party, draft => draft.Customer))
            .Many("InvoiceLine", (draft, at) => draft.BeginLine(at.Line))
            .Many("CreditNoteLine", (draft, at) => draft.BeginLine(at.Line))
            .Below(["InvoiceLine", "CreditNoteLine"], UblLineOutline.Add);
        References(outline);
        Payment(outline);
        Totals(outline);
    }

    private static void Currency(UblDraft draft, XmlValue value)
    {
        if (ExactNumber.TryCurrency(value.Text, out var currency)) draft.Currency = currency;
        else draft.Faults.Add(value.Line, value.Field,
            $"A currency such as EUR is expected, not {Written.Quote(value.Text)}.");
    }

    private static void References(XmlOutline<UblDraft> outline)
    {
        outline
            .Many("BillingReference")
            .One("BillingReference/InvoiceDocumentReference", begin: null, draft => draft.EndPreceding())
            .Text("BillingReference/InvoiceDocumentReference/ID", (draft, value) => draft.PrecedingNumber = value.Text)
            .Text("BillingReference/InvoiceDocumentReference/IssueDate",
                (draft, value) => draft.PrecedingDate = value.Day(draft.Faults))
            .Many("AdditionalDocumentReference",
                (draft, at) => draft.Add(draft.Attachments, new UblAttachmentDraft(), at.Line))
            .Text("AdditionalDocumentReference/ID", (draft, value) => draft.Attachment.Id = value.Text)
            .Texts("AdditionalDocumentReference/DocumentDescription",
                (draft, value) => draft.Attachment.Description = value.Text)
            .Text("AdditionalDocumentReference/Attachment/EmbeddedDocumentBinaryObject",
                (draft, value) => draft.Attachment.Decode(value, draft.Faults), UblAttachmentDraft.LongestContent)
            .Many("Delivery")
            .Text("Delivery/ActualDeliveryDate", (draft, value) => draft.DeliveryDate = value.Day(draft.Faults))
            .Below(["Delivery/DeliveryLocation/Address"],
                address => UblPartyOutline.Address(address, draft => draft.DeliveryAddress));
    }

    private static void Payment(XmlOutline<UblDraft> outline)
    {
        outline
            .Many("PaymentMeans", (draft, at) => draft.Add(draft.Payments, new UblPaymentDraft(at.Line), at.Line))
            .Text("PaymentMeans/PaymentMeansCode", (draft, value) => draft.Payment.MeansCode = value.Text)
            .Text("PaymentMeans/PaymentDueDate", (draft, value) => draft.DueDate ??= value.Day(draft.Faults))
            .Texts("PaymentMeans/PaymentID", (draft, value) =>
                draft.Payment.Reference ??= value.Text.Length > 0 ? value.Text : null)
            .Text("PaymentMeans/PayeeFinancialAccount/ID", (draft, value) => draft.Payment.Account = value.Text)
            .Text("PaymentMeans/PayeeFinancialAccount/Name", (draft, value) => draft.Payment.Holder = value.Text)
            .Text("PaymentMeans/PayeeFinancialAccount/FinancialInstitutionBranch/ID",
                (draft, value) => draft.Payment.Bic = value.Text)
            .Text("PaymentMeans/PaymentMandate/ID", (draft, value) => draft.Payment.MandateId = value.Text)
            .Many("PaymentTerms")
            .Texts("PaymentTerms/Note", (draft, value) => draft.Add(draft.PaymentTerms, value.Text, value.Line),
                LongText)
            .Text("PaymentTerms/PaymentDueDate", (draft, value) => draft.DueDate ??= value.Day(draft.Faults));
    }

    private static void Totals(XmlOutline<UblDraft> outline)
    {
        outline
            .Many("TaxTotal")
            .Text("TaxTotal/TaxAmount", (draft, value) =>
            {
                if (Amount(value, draft) is { } vat) draft.Totals.AddVat(vat);
            })
            .Many("TaxTotal/TaxSubtotal", (draft, at) => draft.Add(draft.Vat, new UblVatDraft(at.Line), at.Line))
            .Text("TaxTotal/TaxSubtotal/TaxableAmount", (draft, value) => draft.VatGroup.Taxable = Amount(value, draft))
            .Text("TaxTotal/TaxSubtotal/TaxAmount", (draft, value) => draft.VatGroup.Tax = Amount(value, draft))
            .Text("TaxTotal/TaxSubtotal/TaxCategory/ID", (draft, value) => draft.VatGroup.Category = value.Text)
            .Text("TaxTotal/TaxSubtotal/TaxCategory/Percent",
                (draft, value) => draft.VatGroup.Rate = value.Number(draft.Faults))
            .Texts("TaxTotal/TaxSubtotal/TaxCategory/TaxExemptionReason",
                (draft, value) => draft.VatGroup.ExemptionReason = value.Text)
            .One("LegalMonetaryTotal", (draft, at) => draft.Totals.Line = at.Line);
        Total(outline, "LineExtensionAmount", (totals, amount) => totals.Lines = amount);
        Total(outline, "TaxExclusiveAmount", (totals, amount) => totals.WithoutVat = amount);
        Total(outline, "TaxInclusiveAmount", (totals, amount) => totals.WithVat = amount);
        Total(outline, "AllowanceTotalAmount", (totals, amount) => totals.Allowances = amount);
        Total(outline, "ChargeTotalAmount", (totals, amount) => totals.Charges = amount);
        Total(outline, "PrepaidAmount", (totals, amount) => totals.Prepaid = amount);
        Total(outline, "PayableRoundingAmount", (totals, amount) => totals.Rounding = amount);
        Total(outline, "PayableAmount", (totals, amount) => totals.Payable = amount);
    }

    private static void Total(XmlOutline<UblDraft> outline, string element, Action<UblTotalsDraft, Money?> keep) =>
        outline.Text($"LegalMonetaryTotal/{element}", (draft, value) => keep(draft.Totals, Amount(value, draft)));

    private static Money? Amount(XmlValue value, UblDraft draft) => value.Amount("currencyID", draft.Faults);
}
