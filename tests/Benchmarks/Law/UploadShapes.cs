using System.Globalization;

namespace Receivables.Benchmarks.Law;

/// <summary>Texts of about ten megabytes, in the shapes that a reader may be slow at.</summary>
internal static class UploadShapes
{
    private const int Size = 10 * 1024 * 1024;

    public static IEnumerable<(string Name, string Text)> All()
    {
        yield return ("CAMT.053, entries as banks write them", Camt());
        yield return ("CAMT.053, short entries", Inside("<Ntry><Amt Ccy=\"EUR\">1.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts>"
            + "<BookgDt><Dt>2026-11-20</Dt></BookgDt></Ntry>"));
        yield return ("CAMT.053, one text", Wrapped($"<x>{new string('x', Size)}</x>"));
        yield return ("CAMT.053, one attribute", Wrapped($"<x a=\"{new string('x', Size)}\"/>"));
        yield return ("CAMT.053, one comment", Wrapped($"<!--{new string('x', Size)}-->"));
        yield return ("CAMT.053, elements in each other", Inside("<Ntry>"));
        yield return ("CAMT.053, empty elements", Inside("<Ntry/>"));
        yield return ("CAMT.053, faulty entries", Inside("<Ntry><Amt Ccy=\"EUR\">x</Amt><Sts>BOOK</Sts></Ntry>"));
        yield return ("CAMT.053, transactions of one entry", Wrapped($"<Ntry><NtryDtls>{Repeated("<TxDtls/>")}</NtryDtls></Ntry>"));
        yield return ("CAMT.053, references", Inside("<Ntry><Amt Ccy=\"EUR\">1.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts>"
            + "<BookgDt><Dt>2026-11-20</Dt></BookgDt><NtryDtls><TxDtls><RmtInf><Ustrd>"
            + "RF02 1 1 1 1 RF18 5390 0754 7034 +++312/4013/98067+++</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>"));
        yield return ("MT940, as many entries as are kept", Mt940(
            ":61:2611201120C1,00NTRFEREF\n:86:Betaling factuur 2026-0042 RF02 1 1 1 1 1 1\n"
            + string.Concat(Enumerable.Repeat("met dank voor de levering en tot een volgende keer\n", 7))));
        yield return ("MT940, Rabobank", Mt940(":61:261120C000000000001,00N541EREF\nNL20INGB0001234567\n"
            + ":86:/EREF/E2E-42/ORDP//NAME/AFNEMER B.V./ADDR/DORPSSTRAAT 1 UTRECHT/R\nEMI/FACTUUR 2026-0042 KLANT D-1001\n"));
        yield return ("MT940, Deutsche Bank", Mt940(":61:2611201120CR1,00NTRFNONREF//2026112012345678\n"
            + ":86:166?00SEPA-GUTSCHRIFT?109075/611?20EREF+E2E-42?21SVWZ+RECHNUNG 20\n26-0042 MIT?22 DANK?30INGBNL2A?32AFNEMER\n"));
        yield return ("MT940, plain text", Mt940(":61:2611201120C1,00NTRFEREF\n:86:Betaling factuur 2026-0042 RF02 1 1 1 1 1 1\n"));
        yield return ("MT940, lines of one field", Repeated(":86:/EREF/x\n"));
        yield return ("MT940, slashes", Mt940Start + ":61:261120C1,NTRFX\n:86:" + Repeated(new string('/', 7_000) + "\n"));
        yield return ("MT940, digits", Mt940(":61:261120C1,NTRFX\n:86:" + new string('1', 5_000) + "\n"));
        yield return ("MT940, spaced digits", Mt940(":61:261120C1,NTRFX\n:86:" + Repeated("1 ", 5_000) + "\n"));
        yield return ("MT940, faulty entries", Mt940(":61:x\n:86:x\n"));
        yield return ("MT940, one line", new string(':', Size));
        yield return ("UBL, lines", Invoice(Repeated(InvoiceLine)));
        yield return ("UBL, an embedded PDF", Invoice("<cac:AdditionalDocumentReference><cbc:ID>1</cbc:ID><cac:Attachment>"
            + "<cbc:EmbeddedDocumentBinaryObject mimeCode=\"application/pdf\" filename=\"1.pdf\">JVBE"
            + Repeated("Ri0x") + "</cbc:EmbeddedDocumentBinaryObject></cac:Attachment></cac:AdditionalDocumentReference>"));
        yield return ("nothing but spaces", new string(' ', Size));
    }

    private const string Mt940Start = ":20:X\n:25:NL91ABNA0417164300\n:28C:1\n:60F:C261119EUR0,\n";

    private const string InvoiceLine =
        "<cac:InvoiceLine><cbc:ID>1</cbc:ID><cbc:InvoicedQuantity unitCode=\"EA\">1</cbc:InvoicedQuantity>"
        + "<cbc:LineExtensionAmount currencyID=\"EUR\">0.10</cbc:LineExtensionAmount><cac:Item><cbc:Name>Onderhoud</cbc:Name>"
        + "<cac:ClassifiedTaxCategory><cbc:ID>Z</cbc:ID><cbc:Percent>0</cbc:Percent></cac:ClassifiedTaxCategory></cac:Item>"
        + "<cac:Price><cbc:PriceAmount currencyID=\"EUR\">0.10</cbc:PriceAmount></cac:Price></cac:InvoiceLine>";

    private static string Camt()
    {
        var entries = Size / StatementText.Entry(0).Length;
        return StatementText.Opening() + string.Concat(Enumerable.Range(0, entries).Select(StatementText.Entry))
            + StatementText.Closing(entries);
    }

    private static string Inside(string piece) => Wrapped(Repeated(piece));

    private static string Wrapped(string inside) => StatementText.Opening() + inside + StatementText.Closing(0);

    private static string Mt940(string booking)
    {
        var count = Size / booking.Length;
        return string.Create(CultureInfo.InvariantCulture, $"{Mt940Start}{Repeated(booking)}:62F:C261120EUR{count},\n");
    }

    private static string Invoice(string inside) =>
        "<Invoice xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2\" "
        + "xmlns:cac=\"urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2\" "
        + "xmlns:cbc=\"urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2\">"
        + $"<cbc:ID>2026-0042</cbc:ID>{inside}</Invoice>";

    private static string Repeated(string piece, int size = Size) =>
        string.Concat(Enumerable.Repeat(piece, size / piece.Length));
}
