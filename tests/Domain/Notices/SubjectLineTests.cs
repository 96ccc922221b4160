namespace Receivables.Domain.Tests;

/// <summary>Lines that others than the debtor may see.</summary>
public sealed class SubjectLineTests
{
    private static readonly Dictionary<string, string> RuleOfReason = new()
    {
        ["debt word"] = "debt-word",
        ["amount/currency"] = "amount",
        ["IBAN"] = "iban",
    };

    [Theory, OracleTable("subject")]
    public void Subject_of_the_table(
        [Heading("subject line")] string subject, [Heading("lint")] string verdict, [Heading("reason")] string reason)
    {
        var faults = SubjectLine.FaultsOf(subject, ["2026-0042", "Testbedrijf B.V."]).Select(fault => fault.Rule);

        if (verdict == "OK") Assert.Empty(faults);
        else Assert.Contains(RuleOfReason[reason], faults);
    }

    [Theory]
    // subject                                                           broken rules
    [InlineData("Belangrijk bericht over factuur 2026-0042 van X", "")]
    [InlineData("Important message about invoice 2026-0042 from X", "")]
    [InlineData("Reminder for invoice 2026-0042 from X", "")]
    [InlineData("Rappel pour la facture 2026-0042 de X", "")]
    [InlineData("Erinnerung an Rechnung 2026-0042 von X", "")]
    [InlineData("Bericht over factuur 2026.00 van X", "amount")]
    [InlineData("Factuur 2026-0042: 1.210,00", "amount")]
    [InlineData("Factuur 2026-0042: 75 euro", "amount")]
    [InlineData("Factuur 2026-0042 van Eurofleet", "")]
    [InlineData("Factuur 2026-0042 in $", "amount")]
    [InlineData("Factuur 2026-0042, kenmerk RF18 5390 0754 7034", "")]
    [InlineData("Factuur 2026-0042, NL91 ABNA 0417 1643 00", "iban")]
    [InlineData("Factuur 2026-0042, NL91 ABNA 0417 1643 01", "")]
    [InlineData("Tweede herinnering voor factuur 2026-0042", "stage-number")]
    [InlineData("Second reminder for invoice 2026-0042", "stage-number")]
    [InlineData("Herinnering 2 voor factuur 2026-0042", "stage-number")]
    [InlineData("Overdue: invoice 2026-0042", "debt-word")]
    [InlineData("Mahnung zur Rechnung 2026-0042", "debt-word")]
    [InlineData("Facture impayée 2026-0042", "debt-word")]
    [InlineData("Uw incassokosten", "debt-word")]
    [InlineData("Laatste kans om te betalen", "threat")]
    [InlineData("", "subject")]
    [InlineData("Bericht over\nfactuur 2026-0042", "subject")]
    public void Subject_near_the_edge(string subject, string broken) => Assert.Equal(
        broken.Split(',', StringSplitOptions.RemoveEmptyEntries),
        SubjectLine.FaultsOf(subject, ["2026-0042"]).Select(fault => fault.Rule).Distinct());

    [Fact]
    public void Name_of_the_creditor_is_no_debt_word_and_its_number_no_amount()
    {
        const string subject = "Herinnering voor factuur 2026.00 van Schuld & Incasso";

        Assert.Empty(SubjectLine.FaultsOf(subject, ["2026.00", "Schuld & Incasso"]));
        Assert.Equal(["amount", "debt-word"], SubjectLine.FaultsOf(subject, []).Select(fault => fault.Rule));
    }

    [Theory]
    [InlineData(150, 0)]
    [InlineData(151, 1)]
    public void Subject_is_at_most_150_characters(int length, int faults) =>
        Assert.Equal(faults, SubjectLine.FaultsOf(new string('a', length), []).Count);

    [Fact]
    public void Preheader_is_checked_as_the_subject_is()
    {
        var letter = DutchLetters.BusinessReminder();
        var message = new RenderedMessage(
            letter.Subject, letter.Text, null, "Nog € 1.210,00 open", letter.Facts.Links.All);

        var faults = new MessageChecker(StatuteBook.Shipped).FaultsOf(message, letter.Facts);

        Assert.Equal(("amount", MessagePart.Preheader), (Assert.Single(faults).Rule, faults[0].Part));
    }
}
