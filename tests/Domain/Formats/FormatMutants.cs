using System.Text;

namespace Receivables.Domain.Tests;

/// <summary>
/// Good files with small damage, drawn from a seed: none may break a reader, and each is refused with a reason or read,
/// where it is read with balances and sums that still hold.
/// </summary>
public sealed class FormatMutants(ITestOutputHelper output)
{
    private const int Cases = 10_000;

    private static readonly string[] Scraps =
    [
        "", " ", "0", "-1", "99999999999999999999999999999999", "1e9", "NaN", "\u0000", "é", "\uFFFF", "<", "&", "]]>",
            "\"",
        "\n", "\r\n", ":61:", ":86:", ":20:", "-}", "//", "?20", "EUR", "CRDT", "DBIT", "2026-02-30", "000000", "true",
    ];

    [Fact]
    public void Camt_mutants_are_read_or_refused()
    {
        var entries = CamtText.Entry("1210.00",
            CamtText.Detail("<Refs><EndToEndId>E2E-1</EndToEndId></Refs><RmtInf><Strd>"
                + "<CdtrRefInf><Tp><Issr>ISO</Issr></Tp><Ref>RF022026000042</Ref></CdtrRefInf></Strd></RmtInf>"))
            + CamtText.Entry("-75.00", CamtText.Detail("<RtrInf><Rsn><Cd>MD06</Cd></Rsn></RtrInf>"))
            + CamtText.Entry("300.00",
                "<NtryDtls><Btch><NbOfTxs>2</NbOfTxs></Btch><TxDtls><AmtDtls><TxAmt><Amt Ccy=\"EUR\">"
                + "100.00</Amt></TxAmt></AmtDtls></TxDtls><TxDtls><AmtDtls><TxAmt><Amt Ccy=\"EUR\">200.00</Amt>"
                + "</TxAmt></AmtDtls>"
                + "</TxDtls></NtryDtls>");
        Bank(Encoding.UTF8.GetBytes(CamtText.Document(entries, "5.00", "1440.00")));
    }

    [Theory]
    [InlineData("abnamro.sta")]
    [InlineData("ing.sta")]
    [InlineData("deutsche.sta")]
    [InlineData("sns.sta")]
    public void Mt940_mutants_are_read_or_refused(string sample) => Bank(Bytes.OwnSample(sample));

    [Fact]
    public void Ubl_mutants_are_read_or_refused()
    {
        var draws = new Draws(output);
        var whole = Encoding.UTF8.GetBytes(UblText.Invoice);
        var read = 0;
        for (var turn = 0; turn < Cases; turn++)
        {
            var reading = UblText.Read(Mutate(draws, whole));
            Assert.Equal(reading.Invoice is null, reading.Faults.Count > 0);
            if (reading.Invoice is not { Totals: var totals }) continue;

            read++;
            if (totals is { WithVat: { } with, Prepaid: { } prepaid, Rounding: { } rounding })
            {
                Assert.Equal(with - prepaid + rounding, totals.Payable);
            }
        }

        Assert.InRange(read, Cases / 100, Cases);
    }

    private void Bank(byte[] whole)
    {
        var draws = new Draws(output);
        Assert.True(Bytes.Read(whole).IsAccepted);
        var read = 0;
        for (var turn = 0; turn < Cases; turn++)
        {
            var file = Bytes.Read(Mutate(draws, whole));
            Assert.All(file.Faults, fault => Assert.False(string.IsNullOrWhiteSpace(fault.Message)));
            if (!file.IsAccepted) continue;

            read++;
            AssertSums(file);
        }

        Assert.InRange(read, Cases / 100, Cases);
    }

    private static void AssertSums(BankFile file)
    {
        foreach (var statement in file.Statements)
        {
            if (statement is not { Opening: { } opening, Closing: { } closing }) continue;

            var booked = statement.Entries.Where(entry => !entry.Why.StartsWith("status", StringComparison.Ordinal))
                .ToList();
            if (booked.Exists(entry => entry.Amount.Currency != opening.Amount.Currency)) continue;
            Assert.Equal(closing.Amount, opening.Amount + Money.Sum(booked.Select(entry => entry.Amount),
                opening.Amount.Currency));
        }

        Assert.Equal(file.Entries.Count(), file.Entries.Select(entry => entry.Id).Distinct().Count());
    }

    /// <summary>One to three damages: bytes, or a field between two marks.</summary>
    private static byte[] Mutate(Draws draws, byte[] whole)
    {
        var bytes = whole.ToList();
        for (var damages = draws.Number(1, 4); damages > 0 && bytes.Count > 1; damages--)
        {
            if (draws.Chance(50)) DamageField(draws, bytes);
            else DamageBytes(draws, bytes);
        }

        return [.. bytes];
    }

    private static void DamageBytes(Draws draws, List<byte> bytes)
    {
        var at = draws.Number(0, bytes.Count);
        switch (draws.Number(0, 5))
        {
            case 0:
                bytes[at] = draws.Bytes(1)[0];
                break;
            case 1:
                bytes.RemoveRange(at, Math.Min(draws.Number(1, 20), bytes.Count - at));
                break;
            case 2:
                bytes.InsertRange(at, draws.Bytes(draws.Number(1, 5)));
                break;
            case 3:
                bytes.InsertRange(at, bytes.GetRange(at, Math.Min(draws.Number(1, 200), bytes.Count - at)));
                break;
            default:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
        }
    }

    // A field runs from one mark of the format to the next: a tag of XML, a colon, a slash, a line's end.
    private static void DamageField(Draws draws, List<byte> bytes)
    {
        var marks = Enumerable.Range(0, bytes.Count)
            .Where(at => bytes[at] is (byte)'>' or (byte)':' or (byte)'/' or (byte)'\n')
            .ToList();
        if (marks.Count < 2) return;

        var index = draws.Number(0, marks.Count - 1);
        var from = marks[index] + 1;
        var end = bytes.FindIndex(from, octet => octet is (byte)'<' or (byte)':' or (byte)'/' or (byte)'\n');
        if (end < 0) return;

        bytes.RemoveRange(from, end - from);
        bytes.InsertRange(from,
            Encoding.UTF8.GetBytes(draws.Chance(50) ? draws.Of(Scraps) : draws.Digits(draws.Number(1, 12))));
    }
}
