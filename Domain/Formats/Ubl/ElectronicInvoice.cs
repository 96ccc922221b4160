namespace Receivables.Domain;

/// <summary>
/// An invoice or credit note as an electronic document states it, in no format of its own. Amounts of a credit note are
/// positive; <see cref="Effect"/> has the sign.
/// </summary>
public sealed record ElectronicInvoice
{
    public required ElectronicInvoiceKind Kind { get; init; }

    public required string Number { get; init; }

    /// <summary>
    /// The code of the kind: 380 invoice, 381 credit note, 386 prepayment, 326 partial, 389 self-billed.
    /// </summary>
    public required string TypeCode { get; init; }

    public required DateOnly IssueDate { get; init; }

    public DateOnly? DueDate { get; init; }

    /// <summary>The day of the supply, as far as it is given: of delivery, or the last day of the period.</summary>
    public DateOnly? SupplyDate { get; init; }

    public required Currency Currency { get; init; }

    public required ElectronicInvoiceParty Supplier { get; init; }

    public required ElectronicInvoiceParty Customer { get; init; }

    /// <summary>Who is to be paid, when somebody else than the supplier.</summary>
    public string? Payee { get; init; }

    public required ElectronicInvoiceTotals Totals { get; init; }

    public IReadOnlyList<ElectronicInvoiceVat> VatBreakdown { get; init; } = [];

    public IReadOnlyList<ElectronicInvoiceLine> Lines { get; init; } = [];

    public IReadOnlyList<ElectronicInvoicePayment> Payments { get; init; } = [];

    public IReadOnlyList<string> PaymentTerms { get; init; } = [];

    public IReadOnlyList<PrecedingInvoice> PrecedingInvoices { get; init; } = [];

    public IReadOnlyList<ElectronicInvoiceAttachment> Attachments { get; init; } = [];

    public IReadOnlyList<string> Notes { get; init; } = [];

    public string? BuyerReference { get; init; }

    public string? OrderReference { get; init; }

    public string? ContractReference { get; init; }

    public string? CostCentre { get; init; }

    /// <summary>The identifier of the message on the network that carried it.</summary>
    public string? MessageId { get; init; }

    public ElectronicInvoiceAddress DeliveryAddress { get; init; } = ElectronicInvoiceAddress.Empty;

    /// <summary>What it does to the receivable: a credit note takes off.</summary>
    public Money Effect => Kind == ElectronicInvoiceKind.CreditNote ? -Totals.Payable : Totals.Payable;

    /// <summary>The reference that the payer has to state, of the first means that has one.</summary>
    public string? PaymentReference =>
        Payments.Select(payment => payment.Reference).FirstOrDefault(reference => reference is not null);

    public bool IsPrepayment => TypeCode == "386";

    public bool IsSelfBilled => TypeCode is "389" or "261";

    /// <summary>The embedded PDF that is the copy of the invoice: the first that is one.</summary>
    public ElectronicInvoiceAttachment? InvoiceCopy => Attachments.FirstOrDefault(attachment => attachment.IsPdf);
}
