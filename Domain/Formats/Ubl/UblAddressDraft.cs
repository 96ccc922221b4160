namespace Receivables.Domain;

/// <summary>An address of a UBL document while it is being read.</summary>
internal sealed class UblAddressDraft
{
    public string Street { get; set; } = "";

    public string Addition { get; set; } = "";

    public string PostalCode { get; set; } = "";

    public string City { get; set; } = "";

    public string Region { get; set; } = "";

    public string Country { get; set; } = "";

    public ElectronicInvoiceAddress Build() => new(Street, Addition, PostalCode, City, Region, Country);
}
