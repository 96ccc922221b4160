namespace Receivables.Domain;

/// <summary>A line of a UBL document while it is being read.</summary>
internal sealed class UblLineDraft(int line)
{
    public int Line { get; } = line;

    public string Id { get; set; } = "";

    public string Name { get; set; } = "";

    public string Description { get; set; } = "";

    public decimal? Quantity { get; set; }

    public string? Unit { get; set; }

    public decimal? Price { get; set; }

    public decimal PriceQuantity { get; set; } = 1;

    public Money? Amount { get; set; }

    public string? VatCategory { get; set; }

    public decimal? VatRate { get; set; }

    /// <summary>Whether the allowance or charge that is being read is a charge.</summary>
    public bool IsCharge { get; set; }

    /// <summary>Charges less allowances of the line.</summary>
    public decimal Adjustment { get; set; }

    public ElectronicInvoiceLine Build() => new()
    {
        Id = Id,
        Description = Name.Length == 0 ? Description : Name,
        Quantity = Quantity,
        Unit = Unit,
        UnitPrice = Price,
        PriceQuantity = PriceQuantity,
        Amount = Amount ?? Money.Zero(),
        VatCategory = VatCategory,
        VatRate = VatRate is { } rate ? new Percentage(rate) : null,
    };
}
