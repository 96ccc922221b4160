using System.Text;

namespace Receivables.Domain.Tests;

public sealed class Mt940Tests
{
    private const string Head = ":20:X\n:25:NL91ABNA0417164300\n:28C:1/1\n:60F:C261119EUR100,00\n";

    private static readonly string Whole = Head + ":61:2611201120C50,NTRFNONREF\n:86:FACTUUR 2026-0042\n"
        + ":62F:C261120EUR150,00\n-\n";

    [Fact]
    public void Pages_of_a_statement_follow_each_other()
    {
        var file = Bytes.Read(Bytes.OwnSample("pages.sta"));

        Assert.True(file.IsAccepted, string.Join('\n', file.Faults));
        Assert.Equal([1, 2, 0], file.Statements.Select(statement => statement.EntryCount));
        Assert.Equal(
            [EntryAction.Match, EntryAction.Reverse, EntryAction.Manual], file.Entries.Select(entry => entry.Action));
        Assert.Equal([1210m, -75m, 25m], file.Entries.Select(entry => entry.Amount.Amount));
    }

    [Fact]
    public void Page_that_is_missing_is_noticed()
    {
        var text = Encoding.UTF8.GetString(Bytes.OwnSample("pages.sta"))
            .Replace("60M:C261120EUR1200,00", "60M:C261120EUR1300,00", StringComparison.Ordinal)
            .Replace("62F:C261120EUR1150,00", "62F:C261120EUR1250,00", StringComparison.Ordinal);

        Assert.Contains("a page between the two is missing", Bytes.Read(text).Faults[0].Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Balances_that_do_not_add_up_refuse_the_file()
    {
        var file = Bytes.Read(Whole.Replace("EUR150,00", "EUR150,01", StringComparison.Ordinal));

        var fault = Assert.Single(file.Faults);
        Assert.Equal((1, "statement"), (fault.Line, fault.Field));
        Assert.Contains("100.00 EUR and entries of 50.00 give 150.00", fault.Message, StringComparison.Ordinal);
    }

    public static TheoryData<string, string, int, string> Broken => new()
    {
        // what, file, line of the fault, its field
        { "no account", Whole.Replace(":25:", ":26:", StringComparison.Ordinal), 1, ":25:" },
        { "no opening balance", Whole.Replace(":60F:", ":60X:", StringComparison.Ordinal), 1, ":60F:" },
        { "cut off before the end", Whole[..Whole.IndexOf(":62F:", StringComparison.Ordinal)], 1, ":62F:" },
        { "cut off within a booking", Head + ":61:2611", 5, ":61:" },
        { "wrong balance", Whole.Replace("C261120EUR150", "C261120150", StringComparison.Ordinal), 7, ":62F:" },
        { "wrong booking", Whole.Replace("C50,NTRF", "C5O,NTRF", StringComparison.Ordinal), 5, ":61:" },
        { "two decimals at most", Whole.Replace("C50,NTRF", "C50,005NTRF", StringComparison.Ordinal), 5, ":61:" },
        { "booking behind the end", Whole.Replace("-\n", ":61:2611201120C1,NTRF\n", StringComparison.Ordinal), 8,
            ":61:" },
        { "no start", Whole[Whole.IndexOf(":25:", StringComparison.Ordinal)..], 1, ":25:" },
        { "interim report", Whole.Replace(":60F:C261119EUR100,00", ":34F:EUR0,", StringComparison.Ordinal), 4,
            ":34F:" },
        { "the same twice", Whole + Whole, 9, "statement" },
        { "no statement at all", "Dear bank,\nplease send a statement.\n", 0, "file" },
        { "empty", "", 0, "file" },
        { "a byte of value zero", Whole.Replace("FACTUUR", "FACT\0UR", StringComparison.Ordinal), 6, "file" },
        { "a line without end", Whole.Replace("FACTUUR", new string('x', 9_000), StringComparison.Ordinal), 6, "file" },
        { "a field without end", Whole.Replace("FACTUUR", new string('\n', 300), StringComparison.Ordinal), 6, ":86:" },
    };

    [Theory, MemberData(nameof(Broken), DisableDiscoveryEnumeration = true)]
    public void Fault_names_line_and_field(string what, string text, int line, string field)
    {
        var file = Bytes.Read(text);

        Assert.False(file.IsAccepted, what);
        Assert.Equal($"{what}: line {line}, {field}", $"{what}: line {file.Faults[0].Line}, {file.Faults[0].Field}");
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\n")]
    public void Any_end_of_line_will_do(string end)
    {
        var file = Bytes.Read(Whole.ReplaceLineEndings(end));

        Assert.True(file.IsAccepted, string.Join('\n', file.Faults));
        Assert.Equal(5, Assert.Single(file.Entries).Line);
    }

    [Fact]
    public void Envelope_and_separators_are_left_out()
    {
        var text = "\u0001{1:F01X}{2:I940X}{4:\n" + Whole.Replace("-\n", "-}{5:}\n\u0003\n", StringComparison.Ordinal)
            + "0000 01INGBNL2A\n940 00\n" + Whole.Replace("C50,", "C50,00", StringComparison.Ordinal)
                .Replace("FACTUUR", "REKENING", StringComparison.Ordinal)
                .Replace("261119EUR100", "261120EUR150", StringComparison.Ordinal)
                .Replace("261120EUR150,00\n-", "261121EUR200,00\n-XXX", StringComparison.Ordinal);

        var file = Bytes.Read(text);

        Assert.True(file.IsAccepted, string.Join('\n', file.Faults));
        Assert.Equal(["FACTUUR 2026-0042", "REKENING 2026-0042"], file.Entries.Select(entry => entry.Text));
    }

    public static TheoryData<string> Encodings => ["utf-8", "utf-8 with mark", "utf-16", "utf-16BE", "windows-1252"];

    [Theory, MemberData(nameof(Encodings))]
    public void Letters_survive_whichever_way_the_bank_writes_them(string name)
    {
        Encoding encoding = name switch
        {
            "utf-8" => new UTF8Encoding(false),
            "utf-8 with mark" => new UTF8Encoding(true),
            "utf-16" => Encoding.Unicode,
            "utf-16BE" => Encoding.BigEndianUnicode,
            _ => CodePagesEncodingProvider.Instance.GetEncoding(1252)!,
        };
        var text = Whole.Replace("FACTUUR", "CAFÉ €", StringComparison.Ordinal);

        var file = Bytes.Read([.. encoding.GetPreamble(), .. encoding.GetBytes(text)]);

        Assert.True(file.IsAccepted, string.Join('\n', file.Faults));
        Assert.Equal("CAFÉ € 2026-0042", Assert.Single(file.Entries).Text);
    }

    [Fact]
    public void Same_booking_has_the_same_id_in_another_file_and_its_twin_another()
    {
        var one = Bytes.Read(Whole);
        var twin = Bytes.Read(Whole.Replace(":62F:C261120EUR150,00",
            ":61:2611201120C50,NTRFNONREF\n:86:FACTUUR 2026-0042\n:62F:C261120EUR200,00", StringComparison.Ordinal));

        Assert.Equal(one.Entries.Single().Id, twin.Entries.First().Id);
        Assert.Equal(2, twin.Entries.Select(entry => entry.Id).Distinct().Count());
    }

    [Theory]
    [InlineData("0417164300", true)]
    [InlineData("417164300", true)]
    [InlineData("NL91ABNA0417164300", true)]
    [InlineData("NL91ABNA0417164300 EUR", true)]
    [InlineData("NL91ABNA0417164300EUR", true)]
    [InlineData("ABNANL2A/NL91ABNA0417164300", true)]
    [InlineData("164300", true)]
    [InlineData("64300", false)]
    [InlineData("417164301", false)]
    [InlineData("NL39RABO0300065264", false)]
    public void Account_is_recognised_by_its_local_number_too(string account, bool isOurs)
    {
        var file = Bytes.Read(Whole.Replace("NL91ABNA0417164300", account, StringComparison.Ordinal));

        Assert.Equal(isOurs, file.Statements.Single().Account.Is(Iban.Parse("NL91ABNA0417164300")));
    }

    [Fact]
    public void Shared_sample_of_asn_is_read_entry_by_entry()
    {
        var file = Bytes.Read(Bytes.SharedSample("mt940/mt940.txt"));

        Assert.True(file.IsAccepted, string.Join('\n', file.Faults));
        Assert.Equal(31, file.Statements.Count);
        Assert.Equal(
            [-65m, 1000m, -801.55m, -1.65m, 828.72m, -1000m, 1000.18m, -903.76m],
            file.Entries.Select(entry => entry.Amount.Amount));
        Assert.Equal("transfer solutions bv", file.Entries.ElementAt(4).PayerName);
    }

    [Theory]
    [InlineData("mt940/abnamro.sta", "3236.28 EUR and entries of -321.44 give 2914.84")]
    [InlineData("mt940/ing.sta", "0.00 EUR and entries of -45.59 give -45.59")]
    public void Shared_samples_that_were_cut_down_are_refused_with_the_sum(string sample, string words)
    {
        var file = Bytes.Read(Bytes.SharedSample(sample));

        Assert.False(file.IsAccepted);
        Assert.Contains(words, file.Faults[0].Message, StringComparison.Ordinal);
    }
}
