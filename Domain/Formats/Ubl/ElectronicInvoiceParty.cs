namespace Receivables.Domain;

/// <summary>The supplier or the customer of an electronic invoice.</summary>
public sealed record ElectronicInvoiceParty
{
    /// <summary>The registered name, or else the trading name.</summary>
    public required string Name { get; init; }

    public string TradingName { get; init; } = "";

    /// <summary>Where the document was sent from or to, such as <c>0208:0123456749</c> on the Peppol network.</summary>
    public PartyIdentifier? Endpoint { get; init; }

    /// <summary>All identifiers that are given: of the endpoint, of the party and of the legal entity.</summary>
    public IReadOnlyList<PartyIdentifier> Identifiers { get; init; } = [];

    /// <summary>The VAT number as written.</summary>
    public string? VatText { get; init; }

    /// <summary>The VAT number, when it is right.</summary>
    public VatNumber? VatNumber { get; init; }

    /// <summary>The KvK or enterprise number, when one is given and right.</summary>
    public RegistrationNumber? RegistrationNumber { get; init; }

    /// <summary>The number of the legal entity as written.</summary>
    public string? RegistrationText { get; init; }

    public ElectronicInvoiceAddress Address { get; init; } = ElectronicInvoiceAddress.Empty;

    public string? ContactName { get; init; }

    public string? Email { get; init; }

    public string? Phone { get; init; }

    /// <summary>Whether it carries the number of a Dutch public body.</summary>
    public bool IsDutchGovernment => Identifiers.Any(identifier => identifier.Scheme == "0190");
}
