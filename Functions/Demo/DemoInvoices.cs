namespace Receivables.Functions.Demo;

/// <summary>The three invoices of the story, as an invoicing system posts them, and the bank's statement.</summary>
internal static class DemoInvoices
{
    public const string Business = "2026-0042";
    public const string Consumer = "2026-0043";
    public const string Belgian = "2026-0107";

    private const string Communication = "+++120/2603/44059+++";

    public static object ToBusiness => new
    {
        number = Business,
        issueDate = "2026-03-02",
        dueDate = "2026-04-01",
        dueDateAgreed = true,
        currency = "EUR",
        total = 1210.00m,
        vat = 210.00m,
        lines = new[] { new { description = "Onderhoud maart", quantity = 1, unitPrice = 1000.00m, vatRate = 21 } },
        debtor = new
        {
            id = "D-1001",
            kind = "business",
            name = "Bouwbedrijf De Linde B.V.",
            email = "crediteuren@delinde.example",
            language = "nl",
            country = "NL",
            address = new { street = "Dorpsstraat 1", postalCode = "3511 AB", city = "Utrecht", country = "NL" },
        },
    };

    public static object ToConsumer => new
    {
        number = Consumer,
        issueDate = "2026-03-08",
        dueDate = "2026-04-07",
        dueDateAgreed = true,
        currency = "EUR",
        total = 500.00m,
        vat = 86.78m,
        lines = new[] { new { description = "Reparatie warmtepomp", quantity = 1, unitPrice = 413.22m, vatRate = 21 } },
        debtor = new
        {
            id = "C-2001",
            kind = "consumer",
            name = "S. de Boer",
            email = "s.deboer@mail.example",
            language = "nl",
            country = "NL",
            address = new { street = "Lindelaan 12", postalCode = "3512 CD", city = "Utrecht", country = "NL" },
        },
    };

    public static object ToBelgian => new
    {
        number = Belgian,
        issueDate = "2026-03-09",
        dueDate = "2026-04-08",
        dueDateAgreed = true,
        currency = "EUR",
        total = 847.00m,
        vat = 147.00m,
        paymentReference = Communication,
        lines = new[] { new { description = "Advies maart", quantity = 7, unitPrice = 100.00m, vatRate = 21 } },
        debtor = new
        {
            id = "B-3001",
            kind = "business",
            name = "Brouwerij De Kroon BV",
            email = "boekhouding@dekroon.example",
            language = "nl",
            country = "BE",
            address = new { street = "Meir 20", postalCode = "2000", city = "Antwerpen", country = "BE" },
        },
    };

    /// <summary>What the Belgian creditor's bank tells of 12 March 2026: one transfer with the structured communication.</summary>
    public static string Statement =>
        $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02">
          <BkToCstmrStmt>
            <GrpHdr><MsgId>M-20260312</MsgId><CreDtTm>2026-03-12T18:00:00+01:00</CreDtTm></GrpHdr>
            <Stmt>
              <Id>S-20260312</Id><ElctrncSeqNb>12</ElctrncSeqNb><CreDtTm>2026-03-12T18:00:00+01:00</CreDtTm>
              <Acct><Id><IBAN>BE71096123456769</IBAN></Id><Ccy>EUR</Ccy></Acct>
              {Balance("OPBD", "10000.00", "2026-03-11")}
              {Balance("CLBD", "10847.00", "2026-03-12")}
              <Ntry>
                <Amt Ccy="EUR">847.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts>
                <BookgDt><Dt>2026-03-12</Dt></BookgDt><ValDt><Dt>2026-03-12</Dt></ValDt>
                <AcctSvcrRef>2026031200001</AcctSvcrRef>
                <NtryDtls><TxDtls>
                  <Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs>
                  <AmtDtls><TxAmt><Amt Ccy="EUR">847.00</Amt></TxAmt></AmtDtls>
                  <RltdPties>
                    <Dbtr><Nm>Brouwerij De Kroon BV</Nm></Dbtr>
                    <DbtrAcct><Id><IBAN>BE68539007547034</IBAN></Id></DbtrAcct>
                  </RltdPties>
                  <RmtInf><Strd><CdtrRefInf>
                    <Tp><CdOrPrtry><Cd>SCOR</Cd></CdOrPrtry><Issr>BBA</Issr></Tp><Ref>120260344059</Ref>
                  </CdtrRefInf></Strd></RmtInf>
                </TxDtls></NtryDtls>
              </Ntry>
            </Stmt>
          </BkToCstmrStmt>
        </Document>
        """;

    private static string Balance(string kind, string amount, string day) =>
        $"<Bal><Tp><CdOrPrtry><Cd>{kind}</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">{amount}</Amt>"
        + $"<CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>{day}</Dt></Dt></Bal>";
}
