namespace Receivables.Domain.Tests;

/// <summary>What is wrong in a CAMT.053 file is said with its line and its field.</summary>
public sealed class CamtFaultTests
{
    public static TheoryData<string, string, string, string> Wrong => new()
    {
        // what stands there, what is put instead, field of the fault, words of it
        { "<Amt Ccy=\"EUR\">10.00</Amt>", "<Amt Ccy=\"EUR\">10,00</Amt>", "Ntry/Amt", "1234.50" },
        { "<Amt Ccy=\"EUR\">10.00</Amt>", "<Amt Ccy=\"EUR\"></Amt>", "Ntry/Amt", "number" },
        { "<Amt Ccy=\"EUR\">10.00</Amt>", "<Amt Ccy=\"EUR\">-10.00</Amt>", "Ntry/Amt", "no sign" },
        { "<Amt Ccy=\"EUR\">10.00</Amt>", "<Amt Ccy=\"EUR\">10.001</Amt>", "Ntry/Amt", "two decimals" },
        { "<Amt Ccy=\"EUR\">10.00</Amt>", "<Amt Ccy=\"EUR\">1e3</Amt>", "Ntry/Amt", "number" },
        { "<Amt Ccy=\"EUR\">10.00</Amt>", "<Amt Ccy=\"EUR\">9999999999999.00</Amt>", "Ntry/Amt", "too large" },
        { "<Amt Ccy=\"EUR\">10.00</Amt>", $"<Amt Ccy=\"EUR\">{new string('9', 60)}</Amt>", "Ntry/Amt",
            "too many digits" },
        { "<Amt Ccy=\"EUR\">10.00</Amt>", "<Amt Ccy=\"eur\">10.00</Amt>", "Ntry/Amt", "Ccy" },
        { "<Amt Ccy=\"EUR\">10.00</Amt>", "<Amt>10.00</Amt>", "Ntry/Amt", "Ccy" },
        { "<Amt Ccy=\"EUR\">10.00</Amt>", "", "Ntry/Amt", "lacks" },
        { "<Amt Ccy=\"EUR\">10.00</Amt>", "<Amt Ccy=\"EUR\">10</Amt><Amt Ccy=\"EUR\">10</Amt>", "Ntry/Amt",
            "only once" },
        { "<CdtDbtInd>CRDT</CdtDbtInd><Sts>", "<CdtDbtInd>CREDIT</CdtDbtInd><Sts>", "Ntry/CdtDbtInd", "CRDT or DBIT" },
        { "<CdtDbtInd>CRDT</CdtDbtInd><Sts>", "<Sts>", "Ntry/CdtDbtInd", "lacks" },
        { "<Sts>BOOK</Sts>", "", "Ntry/Sts", "lacks" },
        { "<BookgDt><Dt>2026-11-20</Dt></BookgDt>", "<BookgDt><Dt>2026-13-20</Dt></BookgDt>", "BookgDt/Dt",
            "2026-03-31" },
        { "<BookgDt><Dt>2026-11-20</Dt></BookgDt>", "<BookgDt><Dt>20-11-2026</Dt></BookgDt>", "BookgDt/Dt",
            "2026-03-31" },
        { "<Acct><Id><IBAN>NL91ABNA0417164300</IBAN></Id><Ccy>EUR</Ccy></Acct>", "", "Stmt/Acct/Id",
            "name its account" },
        { "<Ccy>EUR</Ccy>", "<Ccy>Euro</Ccy>", "Acct/Ccy", "currency" },
        { "<Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">10.00</Amt>", "<Cd>CLBD</Cd></CdOrPrtry></Tp>", "Stmt/Bal",
            "needs" },
    };

    [Theory, MemberData(nameof(Wrong), DisableDiscoveryEnumeration = true)]
    public void Fault_names_the_field_and_says_how_it_should_be(string right, string wrong, string field, string words)
    {
        // The entry stands behind the balances; of equal texts it is the last.
        var text = CamtText.Document(CamtText.Entry("10.00"), closing: "10.00");
        var at = text.LastIndexOf(right, StringComparison.Ordinal);
        Assert.True(at >= 0, "The document has to hold what the test breaks.");

        var file = CamtText.Read(text.Remove(at, right.Length).Insert(at, wrong));

        Assert.False(file.IsAccepted);
        Assert.EndsWith(field, file.Faults[0].Field, StringComparison.Ordinal);
        Assert.Contains(words, file.Faults[0].Message, StringComparison.Ordinal);
        Assert.InRange(file.Faults[0].Line, 4, 20);
    }

    [Fact]
    public void Line_of_the_fault_is_that_of_the_element()
    {
        var text = CamtText.Document(CamtText.Entry("10.00"), closing: "10.00").Replace("<BookgDt>", "\n\n<BookgDt>",
            StringComparison.Ordinal).Replace("<Dt>2026-11-20</Dt></BookgDt>", "<Dt>never</Dt></BookgDt>",
            StringComparison.Ordinal);
        var line = text[..text.IndexOf("<BookgDt>", StringComparison.Ordinal)].Count(character => character == '\n')
            + 1;

        Assert.Equal(line, Assert.Single(CamtText.Read(text).Faults).Line);
    }

    [Fact]
    public void Many_faults_are_listed_up_to_a_bound()
    {
        var entries = string.Concat(Enumerable.Repeat(CamtText.Entry("x"), 100));

        var faults = CamtText.Read(CamtText.Document(entries)).Faults;

        Assert.Equal(21, faults.Count);
        Assert.Contains("reading stopped", faults[^1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Foreign_entry_in_an_account_goes_to_a_person_and_the_sum_is_warned_about()
    {
        var file = CamtText.Read(CamtText.Document(CamtText.Entry("10.00", currency: "USD"), closing: "9.00"));

        Assert.True(file.IsAccepted, string.Join('\n', file.Faults));
        Assert.Contains("another currency", Assert.Single(file.Warnings).Message, StringComparison.Ordinal);
        Assert.Equal("currency USD", Assert.Single(file.Entries).Why);
    }

    [Fact]
    public void Entries_not_booked_do_not_count_and_need_no_date()
    {
        var pending = CamtText.Entry("10.00", status: "PDNG")
            .Replace("<BookgDt><Dt>2026-11-20</Dt></BookgDt><ValDt><Dt>2026-11-20</Dt></ValDt>", "",
                StringComparison.Ordinal);

        var entry = Assert.Single(CamtText.EntriesOf(CamtText.Document(pending)));
        Assert.Equal((EntryAction.Ignore, "status PDNG"), (entry.Action, entry.Why));
    }
}
