namespace Receivables.Domain.Tests;

/// <summary>Electronic invoices and credit notes: what they do to the receivable.</summary>
public sealed class UblTables
{
    [Theory, OracleTable("ubl")]
    public void Effect_on_the_receivable(
        [Heading("type code")] string typeCode,
        [Heading("case")] string what,
        [Heading("TaxExclusiveAmount")] string without,
        [Heading("TaxAmount 21%")] string vat,
        [Heading("TaxInclusiveAmount")] string with,
        [Heading("PrepaidAmount")] string prepaid,
        [Heading("PayableRoundingAmount")] string rounding,
        [Heading("PayableAmount")] string payable,
        [Heading("effect on receivable")] Money effect)
    {
        var text = UblText.Document(
            typeCode, UblText.Totals(without, vat, with, prepaid, rounding, payable), UblText.Line("1", without));

        var invoice = UblText.InvoiceIn(text);

        Assert.Equal((what, effect), (what, invoice.Effect));
        Assert.Equal(typeCode, invoice.TypeCode);
        Assert.Equal(typeCode == "386", invoice.IsPrepayment);
    }

    public static TheoryData<string, string, string> Sums => new()
    {
        // what is said, what it should not be, field of the fault
        { "PayableAmount currencyID=\"EUR\">1210.00", "PayableAmount currencyID=\"EUR\">1210.01", "PayableAmount" },
        { "PrepaidAmount currencyID=\"EUR\">0.00", "PrepaidAmount currencyID=\"EUR\">0.01", "PayableAmount" },
        { "PayableRoundingAmount currencyID=\"EUR\">0.00", "PayableRoundingAmount currencyID=\"EUR\">-0.01",
            "PayableAmount" },
        { "TaxInclusiveAmount currencyID=\"EUR\">1210.00", "TaxInclusiveAmount currencyID=\"EUR\">1211.00",
            "TaxInclusiveAmount" },
        { "TaxExclusiveAmount currencyID=\"EUR\">1000.00", "TaxExclusiveAmount currencyID=\"EUR\">1000.02",
            "TaxExclusiveAmount" },
        { "LineExtensionAmount currencyID=\"EUR\">1000.00", "LineExtensionAmount currencyID=\"EUR\">1000.02",
            "LineExtensionAmount" },
        { "Percent>21", "Percent>20", "TaxAmount" },
        { "TaxableAmount currencyID=\"EUR\">1000.00", "TaxableAmount currencyID=\"EUR\">990.00", "TaxAmount" },
        { "PayableAmount currencyID=\"EUR\"", "PayableAmount currencyID=\"USD\"", "PayableAmount" },
        { "<cbc:LineExtensionAmount currencyID=\"EUR\">1000.00</cbc:LineExtensionAmount>\n<cac:Item>",
            "<cbc:LineExtensionAmount currencyID=\"USD\">1000.00</cbc:LineExtensionAmount>\n<cac:Item>",
                "LineExtensionAmount" },
    };

    [Theory, MemberData(nameof(Sums))]
    public void Sum_that_does_not_agree_is_refused(string said, string instead, string field)
    {
        var at = UblText.Invoice.IndexOf(said, StringComparison.Ordinal);
        Assert.True(at >= 0, "The document has to hold what the test breaks.");

        var reading = UblText.Read(UblText.Invoice.Remove(at, said.Length).Insert(at, instead));

        Assert.False(reading.IsAccepted);
        Assert.EndsWith(field, reading.Faults[0].Field, StringComparison.Ordinal);
    }

    // Three lines of 33.33 make 99.99; the total may say 100.02 at most, a cent for each line.
    [Theory]
    [InlineData("99.99", true)]
    [InlineData("100.02", true)]
    [InlineData("99.96", true)]
    [InlineData("100.03", false)]
    [InlineData("99.95", false)]
    public void Lines_may_differ_from_their_total_by_a_cent_each(string total, bool isRead)
    {
        var lines = UblText.Line("1", "33.33") + UblText.Line("2", "33.33") + UblText.Line("3", "33.33");
        var text = UblText.Document("380",
            UblText.Totals(total, "21.00", Plus(total, 21.00m), "0.00", "0.00", Plus(total, 21.00m)), lines);

        Assert.Equal(isRead, UblText.Read(text).IsAccepted);
    }

    [Theory]
    [InlineData("380", true)]
    [InlineData("326", true)]
    [InlineData("384", true)]
    [InlineData("389", true)]
    [InlineData("386", true)]
    [InlineData("381", false)]
    [InlineData("999", false)]
    [InlineData("invoice", false)]
    public void Kind_of_an_invoice_is_one_of_the_list(string code, bool isRead)
    {
        var text = UblText.Invoice.Replace(">380<", $">{code}<", StringComparison.Ordinal);

        var reading = UblText.Read(text);

        Assert.Equal(isRead, reading.IsAccepted);
        if (!isRead) Assert.Equal("InvoiceTypeCode", reading.Faults[0].Field);
    }

    private static string Plus(string amount, decimal more) =>
        (decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture) + more)
            .ToString("0.00", System.Globalization.CultureInfo.InvariantCulture);
}
