namespace Receivables.Domain.Tests;

/// <summary>Statements in MT940: the line of a booking, and the dialects of the banks.</summary>
public sealed class Mt940Tables
{
    [Theory, OracleTable("mt61")]
    public void Line_of_a_booking(
        [Heading(":61: line")] string line,
        [Heading("value date")] DateOnly valueDate,
        [Heading("entry date")] DateOnly entryDate,
        [Heading("mark")] string mark,
        [Heading("signed amount on our account")] decimal amount,
        [Heading("type")] string type,
        [Heading("customer ref")] string reference)
    {
        Assert.True(Mt940Booking.TryParse(line, out var booking, out var reason), reason);

        Assert.Equal((valueDate, entryDate, mark), (booking.ValueDate, booking.EntryDate, booking.Mark));
        Assert.Equal((amount, type, reference), (booking.Amount, booking.TypeCode, booking.CustomerReference));
    }

    [Theory]
    [InlineData("2601050102C1,NTRF", "2026-01-05", "2026-01-02")]
    [InlineData("2601021230C1,NTRF", "2026-01-02", "2025-12-30")]
    [InlineData("2612300105C1,NTRF", "2026-12-30", "2027-01-05")]
    [InlineData("2402290229C1,NTRF", "2024-02-29", "2024-02-29")]
    [InlineData("2602300301C1,NTRF", "2026-02-28", "2026-03-01")] // months of thirty days
    [InlineData("991231C1,NTRF", "1999-12-31", "1999-12-31")]
    [InlineData("261120    C1,NTRF", "2026-11-20", "2026-11-20")]
    [InlineData("261120CR1,NTRF", "2026-11-20", "2026-11-20")]
    public void Year_of_the_entry_is_the_nearest(string line, string valueDate, string entryDate)
    {
        Assert.True(Mt940Booking.TryParse(line, out var booking, out var reason), reason);

        Assert.Equal(valueDate, $"{booking.ValueDate:O}");
        Assert.Equal(entryDate, $"{booking.EntryDate:O}");
    }

    [Theory]
    [InlineData("", "value date")]
    [InlineData("261320C1,NTRF", "value date")]
    [InlineData("261131C1,NTRF", "value date")]
    [InlineData("2611201320C1,NTRF", "entry date")]
    [InlineData("2611201120X1,NTRF", "mark")]
    [InlineData("2611201120C,NTRF", "number")]
    [InlineData("2611201120C1.210,00NTRF", "number")]
    [InlineData("2611201120C-1,00NTRF", "number")]
    [InlineData("2611201120C1,00TRF", "type")]
    [InlineData(null, "value date")]
    public void Line_that_is_wrong_says_where(string? line, string words)
    {
        Assert.False(Mt940Booking.TryParse(line, out _, out var reason));
        Assert.Contains(words, reason, StringComparison.Ordinal);
    }

    public static TheoryData<string, string, string, string, string, string> Dialects => new()
    {
        // file, payer, account of the payer, text, reference, why the 75.00 went back
        { "abnamro", "AFNEMER B.V.", "NL20INGB0001234567", "RF022026000042 FACTUUR 2026-0042", "RF022026000042",
            "MD06" },
        { "abnamro-text", "AFNEMER B.V.", "NL20INGB0001234567", "FACTUUR 2026-0042", "", "text" },
        { "ing", "AFNEMER B.V.", "NL20INGB0001234567", "", "5000056789012345", "MD06" },
        { "rabobank", "AFNEMER B.V.", "NL20INGB0001234567", "FACTUUR 2026-0042 KLANT D-1001", "", "MD06" },
        { "sns", "afnemer b.v.", "NL20INGB0001234567", "factuur 2026-0042 +++312/4013/98067+++", "312401398067", "" },
        { "triodos", "", "NL20INGB0001234567",
            "INGBNL2A NL20INGB0001234567 AFNEMER B.V. FACTUUR 2026-0042 VAN NOVEMBER",
            "", "" },
        { "knab", "AFNEMER B.V.", "NL20INGB0001234567", "FACTUUR 2026-0042", "", "" },
        { "kbc", "", "BE71096123456769", "EUROPESE OVERSCHRIJVING VAN BE71 0961 2345 6769 AFNEMER BVBA DORPSSTRAAT 1 "
            + "1000 BRUSSEL ***312/4013/98067***", "312401398067", "" },
        { "bnp-fortis", "", "BE68539007547034", "OVERSCHRIJVING IN EURO OP REKENING BE71 0961 2345 6769 VAN BE68 5390 "
            + "0754 7034 AFNEMER BVBA MEDEDELING: +++312/4013/98067+++ BANKREFERENTIE : 2611201234567890",
            "312401398067", "MD06" },
        { "belfius", "AFNEMER BVBA", "BE71096123456769", "+++312/4013/98067+++", "312401398067", "MD06" },
        { "deutsche", "AFNEMER B.V.", "NL20INGB0001234567", "RECHNUNG 2026-0042 MIT DANK FUER ALLES", "", "MD06" },
    };

    [Theory, MemberData(nameof(Dialects))]
    public void Dialect_tells_who_paid_what(
        string file, string payer, string account, string text, string reference, string reason)
    {
        var read = Bytes.Read(Bytes.OwnSample($"{file}.sta"));

        Assert.True(read.IsAccepted, string.Join('\n', read.Faults));
        var statement = Assert.Single(read.Statements);
        Assert.Equal(Money.Euro(2110m), statement.Closing!.Amount);
        Assert.Collection(
            statement.Entries,
            paid =>
            {
                Assert.Equal((EntryAction.Match, Money.Euro(1210m)), (paid.Action, paid.Amount));
                Assert.Equal((payer, account), (paid.PayerName ?? "", paid.PayerIban?.Value));
                Assert.Equal(text, paid.Text);
                Assert.Equal(reference, paid.References.Count > 0 ? paid.References[0].Value : "");
            },
            back => AssertWentBack(back, reason),
            spent => Assert.Equal((EntryAction.Ignore, Money.Euro(-25m)), (spent.Action, spent.Amount)));
    }

    private static void AssertWentBack(StatementEntry back, string reason)
    {
        Assert.Equal(Money.Euro(-75m), back.Amount);
        if (reason == "text")
        {
            Assert.Equal((EntryAction.Manual, "the text speaks of a payment that was taken back"),
                (back.Action, back.Why));
            return;
        }

        Assert.Equal(EntryAction.Reverse, back.Action);
        Assert.Equal(reason, back.ReasonCode ?? "");
        if (reason.Length > 0) Assert.Contains("the debtor asked for a refund", back.Why, StringComparison.Ordinal);
    }
}
