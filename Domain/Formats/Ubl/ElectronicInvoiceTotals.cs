namespace Receivables.Domain;

/// <summary>The totals of an electronic invoice; null is what it leaves out.</summary>
public sealed record ElectronicInvoiceTotals
{
    public Money? Lines { get; init; }

    public Money? Allowances { get; init; }

    public Money? Charges { get; init; }

    public Money? WithoutVat { get; init; }

    /// <summary>The VAT in the currency of the invoice.</summary>
    public Money? Vat { get; init; }

    public Money? WithVat { get; init; }

    public Money? Prepaid { get; init; }

    public Money? Rounding { get; init; }

    /// <summary>What is to be paid: with VAT, less what was prepaid, plus the rounding.</summary>
    public required Money Payable { get; init; }
}
