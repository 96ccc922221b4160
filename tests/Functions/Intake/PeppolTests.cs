namespace Receivables.Functions.Tests.Intake;

/// <summary>The network's own samples, posted as they are, from invoice to a payment by the bank.</summary>
public sealed class PeppolTests
{
    [Fact]
    public async Task Base_example_opens_a_receivable_that_a_credit_note_lowers_and_a_bank_statement_pays()
    {
        await using var app = await IntakeApp.Start();
        var opened = await app.PostBytes("/api/demo/invoices", Sample("base-example.xml"), "application/xml");
        Assert.Equal((202, "/api/DEMO/invoices/SNIPPET1"), (opened.Code, opened.Location));
        var again = await app.PostBytes("/api/demo/invoices", Sample("base-example.xml"), "application/xml");
        Assert.Equal(200, again.Code);
        Assert.Equal(1656.25m, (await app.Invoice("Snippet1")).GetProperty("outstanding").GetDecimal());

        var credit = await app.PostBytes("/api/demo/invoices", Sample("base-creditnote-correction.xml"), "application/xml");
        Assert.True(credit.Code == 202, credit.Text);
        var left = (await app.Invoice("Snippet1")).GetProperty("outstanding").GetDecimal();
        Assert.Equal(1656.25m - credit.Number("applied"), left);
        if (left > 0)
        {
            var paid = await app.PostText("/api/demo/bank-statements", Statement(left, "Snippet1"), "application/xml");
            Assert.Equal("allocated", paid.Json.GetProperty("entries")[0].GetProperty("result").GetString());
        }

        Assert.Equal("paid", (await app.Invoice("Snippet1")).GetProperty("status").GetString());
    }

    [Fact]
    public async Task Bank_statement_that_names_the_reference_pays_the_base_example_and_its_return_opens_it_again()
    {
        await using var app = await IntakeApp.Start();
        await app.PostBytes("/api/demo/invoices", Sample("base-example.xml"), "application/xml");

        var paid = await app.PostText("/api/demo/bank-statements", Statement(1656.25m, "Snippet1"), "application/xml");
        var entry = paid.Json.GetProperty("entries")[0];
        Assert.True(entry.GetProperty("result").GetString() == "allocated", paid.Text);
        Assert.Equal("paid", (await app.Invoice("Snippet1")).GetProperty("status").GetString());

        var back = Statement(1656.25m, "Snippet1", "<RtrInf><Rsn><Cd>MD06</Cd></Rsn></RtrInf>");
        var first = await app.PostText("/api/demo/bank-statements", back, "application/xml");
        var second = await app.PostText("/api/demo/bank-statements", back, "application/xml");
        Assert.True(first.Json.GetProperty("entries")[0].GetProperty("result").GetString() == "reversed", first.Text);
        Assert.Equal("duplicate", second.Json.GetProperty("entries")[0].GetProperty("result").GetString());
        Assert.Equal(1656.25m, (await app.Invoice("Snippet1")).GetProperty("outstanding").GetDecimal());
    }

    [Fact]
    public async Task Invoice_of_5000_lines_is_taken()
    {
        await using var app = await IntakeApp.Start();
        var answer = await app.Post("/api/demo/invoices", new
        {
            number = "2026-5000", issueDate = "2026-03-02", dueDate = "2026-04-01", total = 6050.00m, vat = 1050.00m,
            lines = Enumerable.Range(1, 5000).Select(at => new { description = $"Regel {at}", quantity = 1, unitPrice = 1.00m, vatRate = 21 }),
            debtor = new { id = "D-1", kind = "business", name = "Afnemer B.V.", email = "crediteuren@afnemer.example", country = "NL" },
        });

        Assert.True(answer.Code == 202, answer.Text);
        Assert.Equal(6050.00m, (await app.Invoice("2026-5000")).GetProperty("outstanding").GetDecimal());
    }

    private static byte[] Sample(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Samples", name));

    private static string Statement(decimal amount, string text, string? returned = null)
    {
        var (mark, closing) = returned is null ? ("CRDT", 1000 + amount) : ("DBIT", 5000 - amount);
        return FormattableString.Invariant($"""
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><GrpHdr><MsgId>M1</MsgId><CreDtTm>2026-03-02T18:00:00</CreDtTm></GrpHdr>
            <Stmt><Id>S{mark}</Id><CreDtTm>2026-03-02T18:00:00</CreDtTm><Acct><Id><IBAN>NL91ABNA0417164300</IBAN></Id></Acct>
            <Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">{(returned is null ? 1000 : 5000):0.00}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-03-02</Dt></Dt></Bal>
            <Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">{closing:0.00}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-03-02</Dt></Dt></Bal>
            <Ntry><Amt Ccy="EUR">{amount:0.00}</Amt><CdtDbtInd>{mark}</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-03-02</Dt></BookgDt><AcctSvcrRef>B{mark}</AcctSvcrRef>
            <NtryDtls><TxDtls>{returned}<RmtInf><Ustrd>{text}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry></Stmt></BkToCstmrStmt></Document>
            """);
    }
}
