using System.Diagnostics;
using System.Text;

namespace Receivables.Domain.Tests;

/// <summary>The largest upload that is let in, in the shapes that a reader may be slow at.</summary>
[Collection(nameof(AloneCollection))]
public sealed class TenMegabyteTests
{
    // The bound is generous so that a busy machine passes, and a reader that is not linear fails.
    public static TheoryData<string, string> Large => new()
    {
        { "entries", CamtText.Document(string.Concat(Enumerable.Repeat(CamtText.Entry("-1.00"), 45_000))) },
        { "one text", Statement($"<x>{new string('x', 10_000_000)}</x>") },
        { "one attribute", Statement($"<x a=\"{new string('x', 10_000_000)}\"/>") },
        { "one comment", Statement($"<!--{new string('x', 10_000_000)}-->") },
        { "open elements", Statement(string.Concat(Enumerable.Repeat("<Ntry>", 1_600_000))) },
        { "empty elements", Statement(string.Concat(Enumerable.Repeat("<Ntry/>", 1_400_000))) },
        { "transactions", CamtText.Document("<Ntry><NtryDtls>"
            + string.Concat(Enumerable.Repeat("<TxDtls/>", 1_000_000)) + "</NtryDtls></Ntry>") },
        { "lines of text", string.Concat(Enumerable.Repeat(":86:/EREF/x\n", 800_000)) },
        { "bookings", ":20:X\n:25:1\n:60F:C261119EUR1,\n"
            + string.Concat(Enumerable.Repeat(":61:261120C1,NTRFX\n:86:/REMI/RF02 1 1 1 1 1 1\n", 190_000)) },
        { "slashes", ":20:X\n:25:1\n:60F:C261119EUR1,\n:61:261120C1,NTRFX\n:86:"
            + string.Concat(Enumerable.Repeat(new string('/', 7_000) + "\n", 190)) + "/REMI/\n" },
    };

    [Theory, MemberData(nameof(Large), DisableDiscoveryEnumeration = true)]
    public void Ten_megabytes_take_no_time_to_speak_of(string what, string text)
    {
        var content = Encoding.UTF8.GetBytes(text);
        var watch = Stopwatch.StartNew();

        Bytes.Read(content);
        UblText.Read(content);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"{what} took {watch.Elapsed}");
    }

    private static string Statement(string inside) =>
        "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.02\"><BkToCstmrStmt><Stmt>"
        + $"{inside}</Stmt></BkToCstmrStmt></Document>";
}
