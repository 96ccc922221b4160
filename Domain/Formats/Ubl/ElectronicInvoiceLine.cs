namespace Receivables.Domain;

/// <summary>One line of an electronic invoice.</summary>
public sealed record ElectronicInvoiceLine
{
    public required string Id { get; init; }

    public required string Description { get; init; }

    public decimal? Quantity { get; init; }

    public string? Unit { get; init; }

    /// <summary>
    /// The price of <see cref="PriceQuantity"/> units, without VAT; it may have more than two decimals.
    /// </summary>
    public decimal? UnitPrice { get; init; }

    public decimal PriceQuantity { get; init; } = 1;

    /// <summary>The amount of the line without VAT, after its own allowances and charges.</summary>
    public required Money Amount { get; init; }

    public string? VatCategory { get; init; }

    public Percentage? VatRate { get; init; }
}
