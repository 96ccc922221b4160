namespace Receivables.Domain;

/// <summary>The elements of a party and of an address in UBL.</summary>
internal static class UblPartyOutline
{
    public static void Add(XmlOutline<UblDraft> outline, Func<UblDraft, UblPartyDraft> of)
    {
        outline
            .One("Party", (draft, at) => of(draft).Line = at.Line)
            .Text("Party/EndpointID", (draft, value) => of(draft).Endpoint = Identifier(value))
            .Many("Party/PartyIdentification")
            .Text("Party/PartyIdentification/ID", (draft, value) => of(draft).Add(Identifier(value)))
            .Many("Party/PartyName")
            .Text("Party/PartyName/Name", (draft, value) => of(draft).TradingName = value.Text)
            .Below(["Party/PostalAddress"], address => Address(address, draft => of(draft).Address))
            .Many("Party/PartyTaxScheme", begin: null, draft => of(draft).EndTaxScheme())
            .Text("Party/PartyTaxScheme/CompanyID", (draft, value) => of(draft).TaxId = value.Text)
            .Text("Party/PartyTaxScheme/TaxScheme/ID", (draft, value) => of(draft).TaxScheme = value.Text)
            .Many("Party/PartyLegalEntity")
            .Text("Party/PartyLegalEntity/RegistrationName", (draft, value) => of(draft).RegisteredName = value.Text)
            .Text("Party/PartyLegalEntity/CompanyID", (draft, value) => of(draft).LegalId = Identifier(value))
            .Text("Party/Contact/Name", (draft, value) => of(draft).ContactName = value.Text)
            .Text("Party/Contact/Telephone", (draft, value) => of(draft).Phone = value.Text)
            .Text("Party/Contact/ElectronicMail", (draft, value) => of(draft).Email = value.Text);
    }

    public static void Address(XmlOutline<UblDraft> outline, Func<UblDraft, UblAddressDraft> of)
    {
        outline
            .Text("StreetName", (draft, value) => of(draft).Street = value.Text)
            .Text("BuildingNumber", (draft, value) => of(draft).Street = $"{of(draft).Street} {value.Text}".Trim())
            .Text("AdditionalStreetName", (draft, value) => of(draft).Addition = value.Text)
            .Text("CityName", (draft, value) => of(draft).City = value.Text)
            .Text("PostalZone", (draft, value) => of(draft).PostalCode = value.Text)
            .Text("CountrySubentity", (draft, value) => of(draft).Region = value.Text)
            .Text("Country/IdentificationCode", (draft, value) => of(draft).Country = value.Text);
    }

    private static PartyIdentifier Identifier(XmlValue value) => new(value["schemeID"] ?? "", value.Text);
}
