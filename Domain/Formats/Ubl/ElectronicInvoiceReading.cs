namespace Receivables.Domain;

/// <summary>What came of reading an electronic invoice: the invoice, or the faults that make it unusable.</summary>
/// <param name="Invoice">Null when there is a fault.</param>
/// <param name="Faults">What has to be put right by the sender.</param>
/// <param name="Warnings">What is missing or odd, though the invoice can be used.</param>
public sealed record ElectronicInvoiceReading(
    ElectronicInvoice? Invoice, IReadOnlyList<FormatFault> Faults, IReadOnlyList<FormatFault> Warnings)
{
    public bool IsAccepted => Invoice is not null;
}
