namespace Receivables.Domain;

/// <summary>How the life of an invoice ended; <see cref="None"/> while it goes on.</summary>
public enum InvoiceEnding
{
    None,
    Paid,
    WrittenOff,
    Cancelled,
    HandedOver,
    Dormant,
}
