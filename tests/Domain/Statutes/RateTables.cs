namespace Receivables.Domain.Tests;

/// <summary>The interest rates of the law, row by row.</summary>
public sealed class RateTables
{
    private static readonly StatuteBook Book = StatuteBook.Shipped;

    [Theory, OracleTable("rates_nlc")]
    public void Dutch_rate_for_consumers(
        [Heading("from")] DateOnly from, [Heading("NL 6:119 rate %")] Percentage rate) =>
        AssertStartsOn(from, rate, Book.Of(DutchLaw.ConsumerInterest));

    [Theory, OracleTable("rates_half")]
    public void Rates_of_the_half_year(
        [Heading("from")] DateOnly from,
        [Heading("ECB MRO reference")] Percentage reference,
        [Heading("NL 6:119a (MRO+8)")] Percentage dutch,
        [Heading("BE law 2-8-2002 (MRO+8, up to next 0.5)")] Percentage belgian)
    {
        AssertStartsOn(from, reference, Book.Of(EuropeanLaw.ReferenceRate));
        AssertStartsOn(from, dutch, Book.Of(DutchLaw.TradeInterest));
        AssertStartsOn(from, belgian, Book.Of(BelgianLaw.TradeInterest));
    }

    [Theory, OracleTable("rates_bel")]
    public void Belgian_legal_rate_of_the_year(
        [Heading("year from")] DateOnly from,
        [Heading("BE legal rate (civil / B2C without clause) %")] Percentage rate) =>
        AssertStartsOn(from, rate, Book.Of(BelgianLaw.LegalInterest));

    [Fact]
    public void Dutch_commercial_rate_is_the_reference_rate_and_eight_points()
    {
        foreach (var row in Book.Of(DutchLaw.TradeInterest).Rows)
        {
            Assert.Equal(Reference(row.From) + 8m, row.Value.Value);
        }
    }

    [Fact]
    public void Belgian_commercial_rate_is_the_same_up_to_the_next_half_point()
    {
        foreach (var row in Book.Of(BelgianLaw.TradeInterest).Rows)
        {
            Assert.Equal(decimal.Ceiling((Reference(row.From) + 8m) * 2m) / 2m, row.Value.Value);
        }
    }

    private static decimal Reference(DateOnly day) => Book.Of(EuropeanLaw.ReferenceRate).On(day).Value.Value;

    /// <summary>The rate holds on its first day and stood in a row of its own, not in one that began earlier.</summary>
    private static void AssertStartsOn(DateOnly from, Percentage rate, Statute<Percentage> statute)
    {
        Assert.Equal(from, statute.On(from).From);
        Assert.Equal(rate, statute.On(from).Value);
    }
}
