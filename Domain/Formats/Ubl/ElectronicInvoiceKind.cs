namespace Receivables.Domain;

/// <summary>Whether an electronic document claims money or gives it back.</summary>
public enum ElectronicInvoiceKind
{
    Invoice = 1,
    CreditNote = 2,
}
