namespace Receivables.Domain;

/// <summary>
/// Reads an invoice or credit note of UBL 2.1, as Peppol BIS Billing 3 uses it, alone or in its envelope.
/// </summary>
public static class UblDocument
{
    private const string InvoiceSpace = "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2";
    private const string CreditNoteSpace = "urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2";

    private static readonly string[] Spaces =
    [
        InvoiceSpace, CreditNoteSpace,
        "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2",
        "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2",
        "http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader",
    ];

    /// <summary>Reads the document; everything that is wrong with it comes back in words.</summary>
    public static ElectronicInvoiceReading Read(Stream content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var draft = new UblDraft();
        XmlWalk<UblDraft>.Through(content, UblOutline.Whole, draft, draft.Faults, Spaces.Contains);
        if (draft.Kind is { } kind && !draft.Faults.IsGivenUp) return Finish(draft, kind);

        if (!draft.Faults.IsGivenUp)
        {
            draft.Faults.Fatal(0, "document",
                "This is no UBL invoice or credit note: the outermost element must be Invoice "
                + $"({InvoiceSpace}) or CreditNote ({CreditNoteSpace}).");
        }

        return new ElectronicInvoiceReading(null, draft.Faults.All, draft.Warnings.All);
    }

    internal static void Begin(UblDraft draft, XmlValue at, ElectronicInvoiceKind kind)
    {
        if (draft.Kind is not null)
        {
            draft.Faults.Fatal(at.Line, at.Field, "The envelope holds more than one document; send one at a time.");
        }

        draft.Kind = kind;
        draft.Line = at.Line;
        var expected = kind == ElectronicInvoiceKind.Invoice ? InvoiceSpace : CreditNoteSpace;
        if (at.Space != expected)
        {
            draft.Faults.Fatal(at.Line, at.Field, $"The namespace must be {expected}, not {Written.Quote(at.Space)}.");
        }
    }

    private static ElectronicInvoiceReading Finish(UblDraft draft, ElectronicInvoiceKind kind)
    {
        var currency = draft.Currency ?? draft.Totals.Payable?.Currency ?? Currency.Eur;
        UblRules.Require(draft, kind);
        if (draft.Faults.Count == 0) UblChecks.Check(draft, currency);
        if (draft.Faults.Count == 0) UblRules.Warn(draft, kind);

        var invoice = draft.Faults.Count == 0 ? Build(draft, kind, currency) : null;
        return new ElectronicInvoiceReading(invoice, draft.Faults.All, draft.Warnings.All);
    }

    private static ElectronicInvoice Build(UblDraft draft, ElectronicInvoiceKind kind, Currency currency) => new()
    {
        Kind = kind,
        Number = draft.Number,
        TypeCode = draft.TypeCode.Length > 0 ? draft.TypeCode : UblTypeCodes.Usual(kind),
        IssueDate = draft.IssueDate!.Value,
        DueDate = draft.DueDate,
        SupplyDate = draft.DeliveryDate ?? draft.PeriodEnd ?? draft.TaxPointDate,
        Currency = currency,
        Supplier = draft.Supplier.Build(draft.Warnings),
        Customer = draft.Customer.Build(draft.Warnings),
        Payee = draft.Payee,
        Totals = draft.Totals.Build(currency),
        VatBreakdown = [.. draft.Vat.Where(group => group is { Taxable: not null, Tax: not null }
                && group.Tax.Value.Currency == currency)
            .Select(group => new ElectronicInvoiceVat(group.Category,
                group.Rate is { } rate ? new Percentage(rate) : null, group.Taxable!.Value, group.Tax!.Value,
                group.ExemptionReason))],
        Lines = [.. draft.Lines.Select(line => line.Build())],
        Payments = [.. draft.Payments.Select(payment => payment.Build(draft.Warnings))],
        PaymentTerms = draft.PaymentTerms,
        PrecedingInvoices = draft.Preceding,
        Attachments = [.. draft.Attachments.Where(attachment => attachment.Content is not null)
            .Select(attachment => new ElectronicInvoiceAttachment(attachment.Id, attachment.FileName,
                attachment.ContentType, attachment.Description, attachment.Content))],
        Notes = draft.Notes,
        BuyerReference = draft.BuyerReference,
        OrderReference = draft.OrderReference,
        ContractReference = draft.ContractReference,
        CostCentre = draft.CostCentre,
        MessageId = draft.MessageId,
        DeliveryAddress = draft.DeliveryAddress.Build(),
    };
}
