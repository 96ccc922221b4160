namespace Receivables.Domain.Tests;

/// <summary>Statements in CAMT.053: balances, pages and the account.</summary>
public sealed class CamtTests
{
    [Theory]
    [InlineData("02")]
    [InlineData("03")]
    [InlineData("04")]
    [InlineData("05")]
    [InlineData("06")]
    [InlineData("07")]
    [InlineData("08")]
    public void Versions_two_to_eight_are_read(string version)
    {
        var file = CamtText.Read(CamtText.Document(CamtText.Entry("10.00"), closing: "10.00", version: version));

        Assert.True(file.IsAccepted, string.Join('\n', file.Faults));
        Assert.Equal(StatementFormat.Camt053, file.Format);
    }

    [Theory]
    [InlineData("urn:iso:std:iso:20022:tech:xsd:camt.053.001.01")]
    [InlineData("urn:iso:std:iso:20022:tech:xsd:camt.053.001.09")]
    [InlineData("urn:iso:std:iso:20022:tech:xsd:camt.052.001.02")]
    [InlineData("urn:iso:std:iso:20022:tech:xsd:camt.053.001.2x")]
    [InlineData("")]
    public void Other_namespaces_are_refused_by_name(string space)
    {
        var text = CamtText.Document("").Replace("urn:iso:std:iso:20022:tech:xsd:camt.053.001.02", space,
            StringComparison.Ordinal);

        var fault = Assert.Single(CamtText.Read(text).Faults);
        Assert.Equal((2, "Document"), (fault.Line, fault.Field));
        Assert.Contains(space.Length > 0 ? "ask the bank" : "no namespace", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Elements_of_other_namespaces_and_comments_are_skipped()
    {
        var text = CamtText.Document(CamtText.Entry("10.00", "<x:Amt xmlns:x=\"urn:other\" Ccy=\"EUR\">99</x:Amt>"
            + "<!-- <Amt>1</Amt> -->"), closing: "10.00");

        Assert.Equal(Money.Euro(10m), Assert.Single(CamtText.EntriesOf(text)).Amount);
    }

    [Fact]
    public void Envelope_of_a_network_is_looked_through()
    {
        var document = CamtText.Document(CamtText.Entry("10.00"), closing: "10.00");
        var inside = document[(document.IndexOf("?>", StringComparison.Ordinal) + 2)..];
        var text = $"<x:Message xmlns:x=\"urn:net\"><x:AppHdr/>{inside}</x:Message>";

        Assert.Single(CamtText.EntriesOf(text));
    }

    [Fact]
    public void Balances_that_do_not_add_up_refuse_the_file()
    {
        var text = CamtText.Document(CamtText.Entry("10.00") + CamtText.Entry("-3.00"), "5.00", "12.01");

        var fault = Assert.Single(CamtText.Read(text).Faults);
        Assert.Contains("5.00 EUR and entries of 7.00 give 12.00, but the closing balance is 12.01 EUR", fault.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Overdrawn_account_adds_up_too()
    {
        var file = CamtText.Read(CamtText.Document(CamtText.Entry("10.00"), "-25.00", "-15.00"));

        Assert.True(file.IsAccepted, string.Join('\n', file.Faults));
        Assert.Equal(Money.Euro(-15m), file.Statements[0].Closing!.Amount);
    }

    public static TheoryData<string, string[], decimal, decimal> Balances => new()
    {
        // what, balances in the order of the file, opening, closing
        { "opening and closing", ["OPBD 1", "CLBD 2"], 1m, 2m },
        { "closing before opening", ["CLBD 2", "OPBD 1"], 1m, 2m },
        { "available balances beside", ["OPAV 9", "OPBD 1", "CLAV 9", "CLBD 2", "FWAV 9"], 1m, 2m },
        { "last closing as opening", ["PRCD 1", "CLBD 2"], 1m, 2m },
        { "opening before last closing", ["PRCD 9", "OPBD 1", "CLBD 2"], 1m, 2m },
        { "first page", ["OPBD 1", "ITBD 2"], 1m, 2m },
        { "middle page", ["ITBD 1", "ITBD 2"], 1m, 2m },
        { "last page", ["ITBD 1", "CLBD 2"], 1m, 2m },
        { "a balance for each of two days", ["OPBD 1", "CLBD 9 -1", "OPBD 9 +1", "CLBD 2"], 1m, 2m },
    };

    [Theory, MemberData(nameof(Balances), DisableDiscoveryEnumeration = true)]
    public void Balances_open_and_close_the_statement(string what, string[] balances, decimal opening, decimal closing)
    {
        var text = string.Concat(balances.Select(balance => balance.Split(' '))
            .Select(parts => CamtText.Balance(parts[0],
            parts[1] + ".00", parts.ElementAtOrDefault(2) is { } shift
                ? $"2026-11-{15 + int.Parse(shift, null):00}" : parts[0] is "CLBD" ? "2026-11-20" : "2026-11-10")));

        var file = CamtText.Read(CamtText.Wrap(CamtText.Statement(CamtText.Entry("1.00"), text)));

        Assert.True(file.IsAccepted, $"{what}: {string.Join('\n', file.Faults)}");
        Assert.Equal((opening, closing),
            (file.Statements[0].Opening!.Amount.Amount, file.Statements[0].Closing!.Amount.Amount));
    }

    [Fact]
    public void Statement_without_balances_is_read_with_a_warning()
    {
        var file = CamtText.Read(CamtText.Wrap(CamtText.Statement(CamtText.Entry("1.00"), "")));

        Assert.True(file.IsAccepted);
        Assert.Contains("nothing proves", Assert.Single(file.Warnings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Gap_between_two_statements_is_a_warning()
    {
        var first = CamtText.Statement(CamtText.Entry("1.00"),
            CamtText.Balance("OPBD", "0.00", "2026-11-18") + CamtText.Balance("CLBD", "1.00", "2026-11-19"));
        var second = CamtText.Statement(CamtText.Entry("2.00"),
            CamtText.Balance("OPBD", "5.00", "2026-11-20") + CamtText.Balance("CLBD", "7.00", "2026-11-21"), "S2");

        var file = CamtText.Read(CamtText.Wrap(first + second));

        Assert.True(file.IsAccepted, string.Join('\n', file.Faults));
        Assert.Contains("may be missing", Assert.Single(file.Warnings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Same_statement_twice_in_a_file_is_refused()
    {
        var statement = CamtText.Statement(CamtText.Entry("1.00") + CamtText.Entry("-1.00"),
            CamtText.Balance("OPBD", "0.00", "2026-11-19") + CamtText.Balance("CLBD", "0.00", "2026-11-20"));

        Assert.Contains("twice", Assert.Single(CamtText.Read(CamtText.Wrap(statement + statement)).Faults).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Copy_that_the_bank_marks_is_marked()
    {
        var text = CamtText.Document("").Replace("<Acct>", "<CpyDplctInd>DUPL</CpyDplctInd><Acct>",
            StringComparison.Ordinal);

        Assert.True(CamtText.Read(text).Statements[0].IsDuplicate);
    }

    [Fact]
    public void Shared_sample_of_two_statements_is_read()
    {
        var file = Bytes.Read(Bytes.SharedSample("camt/camt053.v2.multi.statement.xml"));

        Assert.True(file.IsAccepted, string.Join('\n', file.Faults));
        Assert.Equal([8.85m, -7m], file.Entries.Select(entry => entry.Amount.Amount));
        Assert.Equal("NL26VAYB8060476890", file.Statements[0].Account.Iban!.Value);
    }

    [Theory]
    [InlineData("camt/camt053.v2.minimal.ultimate.xml")]
    [InlineData("camt/camt053.v8.xml")]
    public void Shared_samples_with_balances_in_two_currencies_are_refused(string sample)
    {
        var fault = Assert.Single(Bytes.Read(Bytes.SharedSample(sample)).Faults);

        Assert.Contains("opening balance is in EUR, the closing balance in SEK", fault.Message,
            StringComparison.Ordinal);
    }
}
