namespace Receivables.Domain;

/// <summary>What an electronic invoice must hold to become a receivable, and what it should hold besides.</summary>
internal static class UblRules
{
    private const string PeppolBilling =
        "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0";

    public static void Require(UblDraft draft, ElectronicInvoiceKind kind)
    {
        Require(draft.Number.Length > 0, draft, "ID", "The number of the document is missing.");
        Require(draft.IssueDate is not null, draft, "IssueDate", "The date of issue is missing.");
        Require(draft.Totals.Payable is not null, draft, "LegalMonetaryTotal/PayableAmount",
            "The amount to be paid is missing.");
        Require(draft.Supplier.Name.Length > 0, draft, "AccountingSupplierParty",
            "The name of the supplier is missing.");
        Require(draft.Customer.Name.Length > 0, draft, "AccountingCustomerParty",
            "The name of the customer is missing.");
        if (draft.TypeCode.Length > 0 && UblTypeCodes.FaultOf(draft.TypeCode, kind) is { } fault)
        {
            draft.Faults.Add(draft.Line, $"{kind}TypeCode", fault);
        }
    }

    public static void Warn(UblDraft draft, ElectronicInvoiceKind kind)
    {
        var isInvoice = kind == ElectronicInvoiceKind.Invoice;
        Warn(draft.CustomizationId.StartsWith(PeppolBilling, StringComparison.Ordinal), draft, "CustomizationID",
            "The document does not say that it follows Peppol BIS Billing 3.");
        Warn(draft.TypeCode.Length > 0, draft, $"{kind}TypeCode",
            $"The code of the kind is missing; {UblTypeCodes.Usual(kind)} was taken.");
        Warn(draft.TypeCode != "384", draft, "InvoiceTypeCode",
            "A corrected invoice (384) is for German parties only.");
        Warn(draft.Currency is not null, draft, "DocumentCurrencyCode",
            "The currency of the document is missing; that of its amounts was taken.");
        Warn(draft.Lines.Count > 0, draft, $"{kind}Line", "The document has no lines.");
        Warn(draft.BuyerReference is not null || draft.OrderReference is not null, draft, "BuyerReference",
            "A reference of the buyer or an order number is missing.");
        Warn(draft.Supplier.Endpoint is not null, draft, "AccountingSupplierParty/Party/EndpointID",
            "The electronic address of the supplier is missing.");
        Warn(draft.Customer.Endpoint is not null, draft, "AccountingCustomerParty/Party/EndpointID",
            "The electronic address of the customer is missing.");
        Warn(!isInvoice || draft.Totals.Payable is not { IsPositive: true } || draft.DueDate is not null
            || draft.PaymentTerms.Count > 0, draft, "DueDate", "Neither a due date nor terms of payment are given.");
        Warn(!(draft.DueDate < draft.IssueDate), draft, "DueDate", "The due date lies before the date of issue.");
        Warn(isInvoice || draft.Preceding.Count > 0, draft, "BillingReference",
            "The credit note names no invoice; it becomes a credit of the debtor.");
        foreach (var attachment in draft.Attachments)
        {
            var claimsPdf = attachment is { ContentType: "application/pdf", Content: not null };
            Warn(!claimsPdf || attachment.Content.AsSpan().StartsWith("%PDF-"u8), draft, "AdditionalDocumentReference",
                $"The embedded file {Written.Quote(attachment.FileName)} is no PDF though it says so.");
        }
    }

    private static void Require(bool holds, UblDraft draft, string field, string message)
    {
        // Where a value is there but wrong, that is said already.
        if (!holds && !draft.Faults.All.Any(fault => fault.Field.EndsWith(field, StringComparison.Ordinal)))
        {
            draft.Faults.Add(draft.Line, field, message);
        }
    }

    private static void Warn(bool holds, UblDraft draft, string field, string message)
    {
        if (!holds) draft.Warnings.Note(draft.Line, field, message);
    }
}
