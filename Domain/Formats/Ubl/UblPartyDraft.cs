namespace Receivables.Domain;

/// <summary>A party of a UBL document while it is being read.</summary>
internal sealed class UblPartyDraft(string field)
{
    private readonly List<PartyIdentifier> identifiers = [];

    public int Line { get; set; }

    public PartyIdentifier? Endpoint { get; set; }

    public string TradingName { get; set; } = "";

    public string RegisteredName { get; set; } = "";

    public PartyIdentifier? LegalId { get; set; }

    /// <summary>The number of the tax scheme that is being read.</summary>
    public string TaxId { get; set; } = "";

    public string TaxScheme { get; set; } = "";

    public string? VatText { get; private set; }

    public UblAddressDraft Address { get; } = new();

    public string? ContactName { get; set; }

    public string? Email { get; set; }

    public string? Phone { get; set; }

    public string Name => RegisteredName.Length > 0 ? RegisteredName : TradingName;

    public void Add(PartyIdentifier identifier)
    {
        if (identifiers.Count < 50) identifiers.Add(identifier);
    }

    public void EndTaxScheme()
    {
        var isVat = TaxScheme.Length == 0 || TaxScheme.Equals("VAT", StringComparison.OrdinalIgnoreCase);
        if (isVat && TaxId.Length > 0) VatText ??= TaxId;
        (TaxId, TaxScheme) = ("", "");
    }

    public ElectronicInvoiceParty Build(FaultList warnings)
    {
        PartyIdentifier?[] given = [Endpoint, .. identifiers, LegalId];
        PartyIdentifier[] all = [.. given.OfType<PartyIdentifier>().Distinct()];
        var vatText = VatText ?? all.FirstOrDefault(identifier => identifier.Scheme is "9925" or "9944")?.Value;
        VatNumber? vat = null;
        if (vatText is not null && !VatNumber.TryParse(vatText, out vat, out var reason))
        {
            warnings.Note(Line, $"{field}/PartyTaxScheme/CompanyID", reason);
        }

        return new ElectronicInvoiceParty
        {
            Name = Name,
            TradingName = TradingName,
            Endpoint = Endpoint,
            Identifiers = all,
            VatText = vatText,
            VatNumber = vat,
            RegistrationNumber = RegistrationOf(all, warnings),
            RegistrationText = LegalId?.Value,
            Address = Address.Build(),
            ContactName = ContactName,
            Email = Email,
            Phone = Phone,
        };
    }

    // The scheme names the register; without one the country of the address decides.
    private RegistrationNumber? RegistrationOf(PartyIdentifier[] all, FaultList warnings)
    {
        foreach (var identifier in all)
        {
            if (identifier.Scheme is not ("0106" or "0208")) continue;

            var country = identifier.Scheme == "0106" ? Country.Netherlands : Country.Belgium;
            if (RegistrationNumber.TryParse(country, identifier.Value, out var number, out var reason)) return number;
            warnings.Note(Line, $"{field}/PartyLegalEntity/CompanyID", reason);
        }

        var isKnown = LegalId is { Scheme.Length: 0 } && Address.Country is "NL" or "BE";
        if (!isKnown) return null;

        return RegistrationNumber.TryParse(new Country(Address.Country), LegalId!.Value, out var guessed, out _)
            ? guessed
            : null;
    }
}
