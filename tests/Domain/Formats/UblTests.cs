using System.Text;

namespace Receivables.Domain.Tests;

public sealed class UblTests
{
    [Fact]
    public void Invoice_gives_all_that_a_receivable_needs()
    {
        var invoice = UblText.InvoiceIn(UblText.Invoice);

        Assert.Equal((ElectronicInvoiceKind.Invoice, "2026-0042"), (invoice.Kind, invoice.Number));
        Assert.Equal((new DateOnly(2026, 3, 2), new DateOnly(2026, 4, 1)), (invoice.IssueDate, invoice.DueDate!.Value));
        Assert.Equal((Money.Euro(1210m), Money.Euro(210m)), (invoice.Effect, invoice.Totals.Vat!.Value));
        Assert.Equal("RF022026000042", invoice.PaymentReference);
        Assert.Equal(Iban.Parse("NL91ABNA0417164300"), Assert.Single(invoice.Payments).Iban);
        Assert.Equal(new ElectronicInvoiceVat("S", new Percentage(21m), Money.Euro(1000m), Money.Euro(210m)),
            Assert.Single(invoice.VatBreakdown));
        var line = Assert.Single(invoice.Lines);
        Assert.Equal(("Onderhoud", 1m, 1000m, "EA"), (line.Description, line.Quantity, line.UnitPrice, line.Unit));
        Assert.Empty(UblText.Read(UblText.Invoice).Warnings);
    }

    [Fact]
    public void Parties_have_their_numbers_from_the_registers()
    {
        var invoice = UblText.InvoiceIn(UblText.Invoice);

        Assert.Equal("12345678", invoice.Supplier.RegistrationNumber!.Paper);
        Assert.Equal("NL123456782B01", invoice.Supplier.VatNumber!.Value);
        Assert.Equal("0123.456.749", invoice.Customer.RegistrationNumber!.Paper);
        Assert.Equal("0208:0123456749", invoice.Customer.Endpoint!.ToString());
        Assert.Equal(("Dorpsstraat 1", "1234 AB", "Utrecht", "BE"), (invoice.Customer.Address.Street,
            invoice.Customer.Address.PostalCode, invoice.Customer.Address.City, invoice.Customer.Address.Country));
        Assert.Equal("post@bedrijf.example", invoice.Customer.Email);
    }

    [Theory]
    [InlineData("9944", "NL123456782B01", "NL123456782B01", null)]
    [InlineData("9925", "BE0123456749", "BE0123456749", null)]
    [InlineData("0106", "1234567", null, "KvK")]
    [InlineData("0208", "0123456748", null, "checksum")]
    public void Number_in_the_endpoint_is_checked(string scheme, string id, string? vat, string? warning)
    {
        var text = UblText.Invoice
            .Replace("<cbc:EndpointID schemeID=\"0208\">0123456749", $"<cbc:EndpointID schemeID=\"{scheme}\">{id}",
                StringComparison.Ordinal)
            .Replace("<cbc:CompanyID>BE0123456749</cbc:CompanyID>", "", StringComparison.Ordinal)
            .Replace("<cbc:CompanyID schemeID=\"0208\">0123456749</cbc:CompanyID>", "", StringComparison.Ordinal);

        var reading = UblText.Read(text);

        Assert.Equal(vat, reading.Invoice!.Customer.VatNumber?.Value);
        if (warning is null) Assert.Empty(reading.Warnings);
        else Assert.Contains(warning, Assert.Single(reading.Warnings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Embedded_pdf_is_the_copy_of_the_invoice()
    {
        var pdf = Encoding.ASCII.GetBytes("%PDF-1.7\n%%EOF");
        var text = With("<cac:AdditionalDocumentReference><cbc:ID>A</cbc:ID><cac:Attachment><cac:ExternalReference>"
            + "<cbc:URI>http://localhost/never-fetched</cbc:URI></cac:ExternalReference></cac:Attachment>"
            + "</cac:AdditionalDocumentReference>"
            + Embedded("text/csv", "lines.csv", "YTti") + Embedded("application/pdf", "2026-0042.pdf",
                Convert.ToBase64String(pdf).Insert(8, "\n  ")));

        var invoice = UblText.InvoiceIn(text);

        Assert.Equal(["lines.csv", "2026-0042.pdf"], invoice.Attachments.Select(attachment => attachment.FileName));
        Assert.Equal("2026-0042.pdf", invoice.InvoiceCopy!.FileName);
        Assert.Equal(pdf, invoice.InvoiceCopy.Content.ToArray());
    }

    [Fact]
    public void Embedded_file_that_is_no_base64_is_refused()
    {
        var fault = Assert.Single(UblText.Read(With(Embedded("application/pdf", "x.pdf", "JVB*"))).Faults);

        Assert.EndsWith("EmbeddedDocumentBinaryObject", fault.Field, StringComparison.Ordinal);
    }

    [Fact]
    public void Embedded_file_that_only_says_that_it_is_a_pdf_is_no_copy()
    {
        var reading = UblText.Read(With(Embedded("application/pdf", "x.pdf", "YTti")));

        Assert.Null(reading.Invoice!.InvoiceCopy);
        Assert.Contains("is no PDF", Assert.Single(reading.Warnings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Five_thousand_lines_are_read() =>
        Assert.Equal(Money.Euro(500m), UblText.InvoiceIn(UblText.InvoiceOf(5_000)).Effect);

    [Theory]
    [InlineData("<cbc:ID>2026-0042</cbc:ID>", "ID")]
    [InlineData("<cbc:IssueDate>2026-03-02</cbc:IssueDate>", "IssueDate")]
    [InlineData("<cbc:PayableAmount currencyID=\"EUR\">1210.00</cbc:PayableAmount>",
        "LegalMonetaryTotal/PayableAmount")]
    public void What_must_be_there_is_asked_for(string element, string field)
    {
        var reading = UblText.Read(UblText.Invoice.Replace(element, "", StringComparison.Ordinal));

        Assert.Equal(field, Assert.Single(reading.Faults).Field);
    }

    [Theory]
    [InlineData("<cbc:DueDate>2026-04-01</cbc:DueDate>", "DueDate")]
    [InlineData("<cbc:BuyerReference>PO-7</cbc:BuyerReference>", "BuyerReference")]
    [InlineData("<cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>", "InvoiceTypeCode")]
    [InlineData("<cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>", "DocumentCurrencyCode")]
    [InlineData("<cbc:EndpointID schemeID=\"0106\">12345678</cbc:EndpointID>",
        "AccountingSupplierParty/Party/EndpointID")]
    public void What_is_merely_missing_is_a_warning(string element, string field)
    {
        var reading = UblText.Read(UblText.Invoice.Replace(element, "", StringComparison.Ordinal));

        Assert.True(reading.IsAccepted, string.Join('\n', reading.Faults));
        Assert.Equal(field, Assert.Single(reading.Warnings).Field);
    }

    [Fact]
    public void Envelope_of_the_network_gives_the_message_its_identifier()
    {
        var document = UblText.Invoice[(UblText.Invoice.IndexOf("?>", StringComparison.Ordinal) + 2)..];
        const string Space = "http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader";
        var text = $"<StandardBusinessDocument xmlns=\"{Space}\">"
            + "<StandardBusinessDocumentHeader><DocumentIdentification><InstanceIdentifier>m-1</InstanceIdentifier>"
            + $"</DocumentIdentification></StandardBusinessDocumentHeader>{document}</StandardBusinessDocument>";

        Assert.Equal("m-1", UblText.InvoiceIn(text).MessageId);
        Assert.False(UblText.Read(text.Replace(document, document + document, StringComparison.Ordinal)).IsAccepted);
    }

    [Fact]
    public void Other_documents_are_refused_by_name()
    {
        Assert.Contains("outermost element", Assert.Single(UblText.Read("<Order/>").Faults).Message,
            StringComparison.Ordinal);
        Assert.False(UblText.Read(CamtText.Document("")).IsAccepted);
    }

    [Fact]
    public void Credit_note_names_the_invoice_that_it_reduces()
    {
        const string Reference = "<cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>2026-0041</cbc:ID>"
            + "<cbc:IssueDate>2026-02-01</cbc:IssueDate></cac:InvoiceDocumentReference></cac:BillingReference>";
        var totals = UblText.Totals("1000.00", "210.00", "1210.00", "0.00", "0.00", "1210.00");
        var text = UblText.Document("381", totals, UblText.Line("1", "1000.00"), Reference);

        var credit = UblText.InvoiceIn(text);

        Assert.Equal((ElectronicInvoiceKind.CreditNote, Money.Euro(-1210m)), (credit.Kind, credit.Effect));
        Assert.Equal(new PrecedingInvoice("2026-0041", new DateOnly(2026, 2, 1)),
            Assert.Single(credit.PrecedingInvoices));
        var without = UblText.Read(text.Replace(Reference, "", StringComparison.Ordinal));
        Assert.Equal("BillingReference", Assert.Single(without.Warnings).Field);
    }

    [Fact]
    public void Shared_sample_opens_a_receivable()
    {
        var invoice = UblText.Read(Bytes.SharedSample("peppol/base-example.xml")).Invoice!;

        Assert.Equal((Money.Euro(1656.25m), "Snippet1"), (invoice.Effect, invoice.PaymentReference));
        Assert.Equal(new DateOnly(2017, 12, 1), invoice.DueDate);
    }

    [Fact]
    public void Shared_sample_of_a_credit_note_takes_it_off_again()
    {
        var credit = UblText.Read(Bytes.SharedSample("peppol/base-creditnote-correction.xml")).Invoice!;

        Assert.Equal(Money.Euro(-1656.25m), credit.Effect);
        Assert.Equal("Snippet1", Assert.Single(credit.PrecedingInvoices).Number);
    }

    private static string With(string besides) =>
        UblText.Invoice.Replace("<cbc:BuyerReference>PO-7</cbc:BuyerReference>",
            "<cbc:BuyerReference>PO-7</cbc:BuyerReference>" + besides, StringComparison.Ordinal);

    private static string Embedded(string type, string name, string content) =>
        "<cac:AdditionalDocumentReference><cbc:ID>B</cbc:ID><cac:Attachment><cbc:EmbeddedDocumentBinaryObject "
        + $"mimeCode=\"{type}\" filename=\"{name}\">{content}</cbc:EmbeddedDocumentBinaryObject></cac:Attachment>"
        + "</cac:AdditionalDocumentReference>";
}
