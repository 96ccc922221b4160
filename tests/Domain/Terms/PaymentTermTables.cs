namespace Receivables.Domain.Tests;

/// <summary>The longest terms of payment, row by row.</summary>
public sealed class PaymentTermTables
{
    [Theory, OracleTable("terms")]
    public void Longest_term_of_payment(
        [Heading("debtor")] string debtor,
        [Heading("creditor")] string creditor,
        [Heading("agreed days")] int agreedDays,
        [Heading("remark")] string remark,
        [Heading("effective days")] int effectiveDays,
        [Heading("result")] string result)
    {
        var agreed = new AgreedTerm(
            Country.Netherlands, Size(debtor), Size(creditor), new Days(agreedDays), new DateOnly(2026, 1, 1))
        {
            IsExpress = remark.Contains("expressly agreed", StringComparison.Ordinal)
                && !remark.StartsWith("not ", StringComparison.Ordinal),
            IsJustified = remark.Contains("not grossly unfair", StringComparison.Ordinal)
                || remark.Contains("objectively justified", StringComparison.Ordinal),
        };

        var term = new PaymentTermLimits(StatuteBook.Shipped).Effective(agreed);

        Assert.Equal(effectiveDays, term.Days.Count);
        Assert.Equal(result, term.Explanation);
    }

    private static CompanySize Size(string name) => name switch
    {
        "large" => CompanySize.Large,
        "SME" => CompanySize.Small,
        _ => CompanySize.PublicAuthority,
    };
}
