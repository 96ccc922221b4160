namespace Receivables.Domain;

/// <summary>Where the reading of a UBL document stands.</summary>
internal sealed class UblDraft
{
    private const int MostLines = 50_000;
    private const int MostOfAnythingElse = 1_000;

    public FaultList Faults { get; } = new();

    public FaultList Warnings { get; } = new();

    /// <summary>Null until the outermost element of an invoice or credit note is met.</summary>
    public ElectronicInvoiceKind? Kind { get; set; }

    public int Line { get; set; }

    public string CustomizationId { get; set; } = "";

    public string Number { get; set; } = "";

    public string TypeCode { get; set; } = "";

    public DateOnly? IssueDate { get; set; }

    public DateOnly? DueDate { get; set; }

    public DateOnly? DeliveryDate { get; set; }

    public DateOnly? PeriodEnd { get; set; }

    public DateOnly? TaxPointDate { get; set; }

    public Currency? Currency { get; set; }

    public string? BuyerReference { get; set; }

    public string? OrderReference { get; set; }

    public string? ContractReference { get; set; }

    public string? CostCentre { get; set; }

    public string? Payee { get; set; }

    public string? MessageId { get; set; }

    public UblPartyDraft Supplier { get; } = new("AccountingSupplierParty/Party");

    public UblPartyDraft Customer { get; } = new("AccountingCustomerParty/Party");

    public UblAddressDraft DeliveryAddress { get; } = new();

    public UblTotalsDraft Totals { get; } = new();

    public List<string> Notes { get; } = [];

    public List<string> PaymentTerms { get; } = [];

    public List<PrecedingInvoice> Preceding { get; } = [];

    public List<UblAttachmentDraft> Attachments { get; } = [];

    public List<UblPaymentDraft> Payments { get; } = [];

    public List<UblVatDraft> Vat { get; } = [];

    public List<UblLineDraft> Lines { get; } = [];

    /// <summary>The invoice that is being referred to.</summary>
    public string PrecedingNumber { get; set; } = "";

    public DateOnly? PrecedingDate { get; set; }

    public UblPaymentDraft Payment => Payments[^1];

    public UblVatDraft VatGroup => Vat[^1];

    public UblLineDraft InvoiceLine => Lines[^1];

    public UblAttachmentDraft Attachment => Attachments[^1];

    public void BeginLine(int line)
    {
        Lines.Add(new UblLineDraft(line));
        if (Lines.Count > MostLines)
        {
            Faults.Fatal(line, "InvoiceLine", $"The document has more than {MostLines} lines.");
        }
    }

    /// <summary>Adds to a list of which no real document has many.</summary>
    public void Add<T>(List<T> list, T item, int line)
    {
        list.Add(item);
        if (list.Count > MostOfAnythingElse)
        {
            Faults.Fatal(line, "document", $"An element is repeated more than {MostOfAnythingElse} times.");
        }
    }

    public void EndPreceding()
    {
        if (PrecedingNumber.Length > 0) Add(Preceding, new PrecedingInvoice(PrecedingNumber, PrecedingDate), Line);
        (PrecedingNumber, PrecedingDate) = ("", null);
    }
}
