namespace Receivables.Domain.Tests;

/// <summary>Builds CAMT.053 documents for tests, as text, so that a test can also break them.</summary>
public static class CamtText
{
    public const string Account = "NL91ABNA0417164300";

    /// <summary>A document with one statement; the closing balance is the one given.</summary>
    public static string Document(
        string entries, string opening = "0.00", string closing = "0.00", string version = "02") =>
        Wrap(Statement(entries, Balance("OPBD", opening, "2026-11-19") + Balance("CLBD", closing, "2026-11-20")),
            version);

    public static string Wrap(string statements, string version = "02") =>
        $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.{version}">
        <BkToCstmrStmt><GrpHdr><MsgId>M1</MsgId><CreDtTm>2026-11-20T18:00:00+01:00</CreDtTm></GrpHdr>
        {statements}
        </BkToCstmrStmt>
        </Document>
        """;

    public static string Statement(string entries, string balances, string id = "S1") =>
        $"""
        <Stmt><Id>{id}</Id><ElctrncSeqNb>1</ElctrncSeqNb><CreDtTm>2026-11-20T18:00:00+01:00</CreDtTm>
        <Acct><Id><IBAN>{Account}</IBAN></Id><Ccy>EUR</Ccy></Acct>
        {balances}
        {entries}
        </Stmt>
        """;

    /// <summary>A balance; a minus sign makes it a debit.</summary>
    public static string Balance(string kind, string amount, string day, string currency = "EUR") =>
        $"""
        <Bal><Tp><CdOrPrtry><Cd>{kind}</Cd></CdOrPrtry></Tp><Amt Ccy="{currency}">{amount.TrimStart('-')}</Amt>
        <CdtDbtInd>{(amount.StartsWith('-') ? "DBIT" : "CRDT")}</CdtDbtInd><Dt><Dt>{day}</Dt></Dt></Bal>
        """;

    /// <summary>An entry booked on 20 November 2026; a minus sign makes it a debit.</summary>
    public static string Entry(string amount, string inside = "", string status = "BOOK", string currency = "EUR") =>
        $"""
        <Ntry><Amt Ccy="{currency}">{amount.TrimStart('-')}</Amt>
        <CdtDbtInd>{(amount.StartsWith('-') ? "DBIT" : "CRDT")}</CdtDbtInd><Sts>{status}</Sts>
        <BookgDt><Dt>2026-11-20</Dt></BookgDt><ValDt><Dt>2026-11-20</Dt></ValDt>{inside}</Ntry>
        """;

    /// <summary>The details of an entry with one transaction.</summary>
    public static string Detail(string inside) => $"<NtryDtls><TxDtls>{inside}</TxDtls></NtryDtls>";

    public static BankFile Read(string document) => Bytes.Read(document);

    public static IReadOnlyList<StatementEntry> EntriesOf(string document)
    {
        var file = Read(document);
        Assert.True(file.IsAccepted, string.Join('\n', file.Faults));
        return [.. file.Entries];
    }
}
