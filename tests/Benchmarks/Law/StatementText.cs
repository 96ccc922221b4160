using System.Globalization;

namespace Receivables.Benchmarks.Law;

/// <summary>The text of a CAMT.053 statement as banks write it, indented, about a kilobyte an entry.</summary>
internal static class StatementText
{
    private const string Iban = "NL91ABNA0417164300";

    public static string Opening() =>
        $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02">
          <BkToCstmrStmt>
            <GrpHdr><MsgId>M1</MsgId><CreDtTm>2026-11-20T18:00:00+01:00</CreDtTm></GrpHdr>
            <Stmt>
              <Id>S1</Id><ElctrncSeqNb>1</ElctrncSeqNb><CreDtTm>2026-11-20T18:00:00+01:00</CreDtTm>
              <Acct><Id><IBAN>{Iban}</IBAN></Id><Ccy>EUR</Ccy></Acct>

        """;

    /// <summary>A euro received, with everything that a bank tells of a transfer.</summary>
    public static string Entry(int number) => string.Create(CultureInfo.InvariantCulture,
        $"""
              <Ntry>
                <Amt Ccy="EUR">1.00</Amt>
                <CdtDbtInd>CRDT</CdtDbtInd>
                <Sts>BOOK</Sts>
                <BookgDt><Dt>2026-11-20</Dt></BookgDt>
                <ValDt><Dt>2026-11-20</Dt></ValDt>
                <AcctSvcrRef>2026112000{number:00000000}</AcctSvcrRef>
                <BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn></BkTxCd>
                <NtryDtls>
                  <TxDtls>
                    <Refs><EndToEndId>E2E-{number:00000000}</EndToEndId></Refs>
                    <AmtDtls><TxAmt><Amt Ccy="EUR">1.00</Amt></TxAmt></AmtDtls>
                    <RltdPties>
                      <Dbtr><Nm>Afnemer {number:000000} B.V.</Nm></Dbtr>
                      <DbtrAcct><Id><IBAN>NL20INGB0001234567</IBAN></Id></DbtrAcct>
                    </RltdPties>
                    <RltdAgts><DbtrAgt><FinInstnId><BIC>INGBNL2A</BIC></FinInstnId></DbtrAgt></RltdAgts>
                    <RmtInf><Ustrd>Betaling van factuur 2026-{number:000000}, met dank voor de levering</Ustrd></RmtInf>
                  </TxDtls>
                </NtryDtls>
              </Ntry>

        """);

    /// <summary>The end; banks may put the balances behind the entries.</summary>
    public static string Closing(int entries) => string.Create(CultureInfo.InvariantCulture,
        $"""
              {Balance("OPBD", "0.00", "2026-11-19")}
              {Balance("CLBD", $"{entries}.00", "2026-11-20")}
            </Stmt>
          </BkToCstmrStmt>
        </Document>
        """);

    private static string Balance(string kind, string amount, string day) =>
        $"<Bal><Tp><CdOrPrtry><Cd>{kind}</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">{amount}</Amt>"
        + $"<CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>{day}</Dt></Dt></Bal>";
}
