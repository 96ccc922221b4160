namespace Receivables.Domain;

/// <summary>A postal address as an electronic invoice gives it; what it leaves out is empty.</summary>
public sealed record ElectronicInvoiceAddress(
    string Street, string Addition, string PostalCode, string City, string Region, string Country)
{
    public static readonly ElectronicInvoiceAddress Empty = new("", "", "", "", "", "");

    /// <summary>Whether nothing is known but perhaps the country.</summary>
    public bool IsEmpty => (Street + Addition + PostalCode + City).Length == 0;
}
