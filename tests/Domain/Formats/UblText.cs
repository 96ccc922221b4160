using System.Globalization;
using System.Text;

namespace Receivables.Domain.Tests;

/// <summary>Builds UBL documents for tests, as text, so that a test can also break them.</summary>
public static class UblText
{
    private const string Peppol = "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0";

    /// <summary>A Dutch invoice over 1000.00 with 21 % VAT: 1210.00.</summary>
    public static readonly string Invoice = Document(
        "380", Totals("1000.00", "210.00", "1210.00", "0.00", "0.00", "1210.00"), Line("1", "1000.00"));

    public static string Document(string typeCode, string totals, string lines, string besides = "")
    {
        var name = typeCode is "381" ? "CreditNote" : "Invoice";
        return $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <{name} xmlns="urn:oasis:names:specification:ubl:schema:xsd:{name}-2"
              xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
              xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
            <cbc:CustomizationID>{Peppol}</cbc:CustomizationID>
            <cbc:ID>2026-0042</cbc:ID>
            <cbc:IssueDate>2026-03-02</cbc:IssueDate>
            {(name == "Invoice" ? "<cbc:DueDate>2026-04-01</cbc:DueDate>" : "")}
            <cbc:{name}TypeCode>{typeCode}</cbc:{name}TypeCode>
            <cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
            <cbc:BuyerReference>PO-7</cbc:BuyerReference>
            {besides}
            {Party("Supplier", "0106", "12345678", "NL123456782B01", "Testbedrijf B.V.", "NL")}
            {Party("Customer", "0208", "0123456749", "BE0123456749", "Afnemer BVBA", "BE")}
            <cac:PaymentMeans><cbc:PaymentMeansCode>30</cbc:PaymentMeansCode>
            <cbc:PaymentID>RF022026000042</cbc:PaymentID>
            <cac:PayeeFinancialAccount><cbc:ID>NL91ABNA0417164300</cbc:ID><cbc:Name>Testbedrijf B.V.</cbc:Name>
            </cac:PayeeFinancialAccount></cac:PaymentMeans>
            {totals}
            {lines.Replace("InvoiceLine", $"{name}Line", StringComparison.Ordinal)}
            </{name}>
            """;
    }

    public static string Totals(
        string without, string vat, string with, string prepaid, string rounding, string payable,
            string? lines = null) =>
        $"""
        <cac:TaxTotal><cbc:TaxAmount currencyID="EUR">{vat}</cbc:TaxAmount><cac:TaxSubtotal>
        <cbc:TaxableAmount currencyID="EUR">{without}</cbc:TaxableAmount>
        <cbc:TaxAmount currencyID="EUR">{vat}</cbc:TaxAmount>
        <cac:TaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>21</cbc:Percent>
        <cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme>
        </cac:TaxCategory></cac:TaxSubtotal></cac:TaxTotal>
        <cac:LegalMonetaryTotal><cbc:LineExtensionAmount currencyID="EUR">{lines ?? without}</cbc:LineExtensionAmount>
        <cbc:TaxExclusiveAmount currencyID="EUR">{without}</cbc:TaxExclusiveAmount>
        <cbc:TaxInclusiveAmount currencyID="EUR">{with}</cbc:TaxInclusiveAmount>
        <cbc:PrepaidAmount currencyID="EUR">{prepaid}</cbc:PrepaidAmount>
        <cbc:PayableRoundingAmount currencyID="EUR">{rounding}</cbc:PayableRoundingAmount>
        <cbc:PayableAmount currencyID="EUR">{payable}</cbc:PayableAmount></cac:LegalMonetaryTotal>
        """;

    public static string Line(string id, string amount) =>
        $"""
        <cac:InvoiceLine><cbc:ID>{id}</cbc:ID><cbc:InvoicedQuantity unitCode="EA">1</cbc:InvoicedQuantity>
        <cbc:LineExtensionAmount currencyID="EUR">{amount}</cbc:LineExtensionAmount>
        <cac:Item><cbc:Name>Onderhoud</cbc:Name><cac:ClassifiedTaxCategory><cbc:ID>S</cbc:ID>
        <cbc:Percent>21</cbc:Percent></cac:ClassifiedTaxCategory></cac:Item>
        <cac:Price><cbc:PriceAmount currencyID="EUR">{amount}</cbc:PriceAmount>
        </cac:Price></cac:InvoiceLine>
        """;

    /// <summary>An invoice of that many lines of 0.10 each, without VAT.</summary>
    public static string InvoiceOf(int lines)
    {
        var total = (lines * 0.10m).ToString("0.00", CultureInfo.InvariantCulture);
        return Document("380", Totals(total, "0.00", total, "0.00", "0.00", total).Replace(">21<", ">0<",
            StringComparison.Ordinal),
                string.Concat(Enumerable.Range(1, lines).Select(line => Line($"{line}", "0.10"))));
    }

    public static ElectronicInvoiceReading Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    public static ElectronicInvoiceReading Read(byte[] content)
    {
        using var stream = new MemoryStream(content, writable: false);
        return UblDocument.Read(stream);
    }

    public static ElectronicInvoice InvoiceIn(string text)
    {
        var reading = Read(text);
        Assert.True(reading.IsAccepted, string.Join('\n', reading.Faults));
        return reading.Invoice!;
    }

    private static string Party(string role, string scheme, string id, string vat, string name, string country) =>
        $"""
        <cac:Accounting{role}Party><cac:Party><cbc:EndpointID schemeID="{scheme}">{id}</cbc:EndpointID>
        <cac:PartyName><cbc:Name>{name}</cbc:Name></cac:PartyName>
        <cac:PostalAddress><cbc:StreetName>Dorpsstraat 1</cbc:StreetName>
        <cbc:CityName>Utrecht</cbc:CityName><cbc:PostalZone>1234 AB</cbc:PostalZone>
        <cac:Country><cbc:IdentificationCode>{country}</cbc:IdentificationCode></cac:Country></cac:PostalAddress>
        <cac:PartyTaxScheme><cbc:CompanyID>{vat}</cbc:CompanyID>
        <cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>
        <cac:PartyLegalEntity><cbc:RegistrationName>{name}</cbc:RegistrationName>
        <cbc:CompanyID schemeID="{scheme}">{id}</cbc:CompanyID></cac:PartyLegalEntity>
        <cac:Contact><cbc:ElectronicMail>post@bedrijf.example</cbc:ElectronicMail></cac:Contact>
        </cac:Party></cac:Accounting{role}Party>
        """;
}
