namespace Receivables.Domain;

/// <summary>A VAT subtotal of a UBL document while it is being read.</summary>
internal sealed class UblVatDraft(int line)
{
    public int Line { get; } = line;

    public Money? Taxable { get; set; }

    public Money? Tax { get; set; }

    public string Category { get; set; } = "";

    public decimal? Rate { get; set; }

    public string? ExemptionReason { get; set; }
}
