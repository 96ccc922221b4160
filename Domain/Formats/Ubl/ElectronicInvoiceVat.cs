namespace Receivables.Domain;

/// <summary>The VAT of an electronic invoice for one category and rate.</summary>
/// <param name="Category">
/// S standard, Z zero, E exempt, AE reverse charge, K within the Union, G export, O outside.
/// </param>
public sealed record ElectronicInvoiceVat(
    string Category, Percentage? Rate, Money Taxable, Money Tax, string? ExemptionReason = null);
