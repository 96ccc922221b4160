namespace Receivables.Domain.Tests;

public sealed class InterestLawTests
{
    private static readonly InterestLaw Law = StatuteBook.Shipped.Interest;

    [Theory]
    [InlineData("nl-consumer", "4.0")]
    [InlineData("nl-business", "10.15")]
    [InlineData("nl-government", "10.15")]
    [InlineData("be-consumer", "10.5")]
    [InlineData("be-business", "10.5")]
    [InlineData("be-government", "10.5")]
    [InlineData("eu-business", "10.15")]
    public void Regime_has_its_rate(string regime, string percent) =>
        Assert.Equal(
            new Percentage(Invariant.Decimal(percent)),
            Law.For(Regime.Named(regime)).Rates.On(new DateOnly(2026, 3, 2)).Rate);

    [Fact]
    public void Only_Dutch_interest_compounds()
    {
        Assert.All(
            [Law.DutchConsumer, Law.DutchTrade, Law.DutchGovernment],
            basis => Assert.Equal(Compounding.Yearly, basis.Compounding));
        Assert.All(
            [Law.BelgianConsumerCap, Law.BelgianTrade, Law.BelgianCivil, Law.DirectiveMinimum],
            basis => Assert.Equal(Compounding.None, basis.Compounding));
    }

    [Fact]
    public void Public_authority_owes_by_its_own_article() =>
        Assert.Equal(("BW art. 6:119a", "BW art. 6:119b"), (Law.DutchTrade.Article, Law.DutchGovernment.Article));

    [Fact]
    public void Consumer_elsewhere_in_the_Union_owes_no_interest() =>
        Assert.Contains("eu-consumer", Assert.Throws<ArgumentException>(() => Law.For(Regime.EuConsumer)).Message);

    [Fact]
    public void Rate_agreed_with_a_Belgian_consumer_is_cut_to_the_cap()
    {
        var day = new DateOnly(2026, 3, 2);

        Assert.Equal(8m, Law.BelgianConsumerCap.AtMost(new Percentage(8m)).Rates.On(day).Rate.Value);
        Assert.Equal(10.5m, Law.BelgianConsumerCap.AtMost(new Percentage(12m)).Rates.On(day).Rate.Value);
    }

    [Fact]
    public void Line_names_the_source_of_its_rate()
    {
        var line = Law.DutchTrade.Over(Money.Euro(1000m), new DateOnly(2026, 1, 31), new DateOnly(2026, 3, 2)).Lines[0];

        Assert.StartsWith("BW art. 6:119a", line.Source.Section, StringComparison.Ordinal);
        Assert.StartsWith("https://", line.Source.Address, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_year_without_a_rate_stops_the_calculation_and_names_the_row_to_add()
    {
        var lastKnown = Law.DutchTrade.Over(Money.Euro(1000m), new DateOnly(2026, 11, 27), new DateOnly(2026, 12, 31));
        var missing = Assert.Throws<MissingStatuteRowException>(
            () => Law.DutchTrade.Over(Money.Euro(1000m), new DateOnly(2026, 11, 27), new DateOnly(2027, 1, 4)));

        Assert.Equal(34, lastKnown.Days);
        Assert.Equal(("nl", "trade-interest"), (missing.Country, missing.Quantity));
        Assert.Equal(new DateOnly(2027, 1, 1), missing.MissingFrom);
    }

    [Fact]
    public void Calculation_goes_on_once_the_row_is_added()
    {
        var row = new StatuteRow<Percentage>(
            new DateOnly(2027, 1, 1), new Percentage(10m), new StatuteSource("BW art. 6:119a", "https://example.org"),
            new DateOnly(2027, 1, 4));
        var book = StatuteBook.Shipped.With(DutchLaw.TradeInterest, row);
        var statement = book.Interest.DutchTrade.Over(
            Money.Euro(1000m), new DateOnly(2026, 11, 27), new DateOnly(2027, 1, 4));

        // 34 days at 10.40 % are 9.6877 and 4 days at 10.00 % are 1.0959.
        Assert.Equal(Money.Euro(10.78m), statement.Accrued);
        Assert.Throws<MissingStatuteRowException>(() => Law.DutchTrade.Rates.On(new DateOnly(2027, 1, 1)));
    }

    [Theory]
    [InlineData(true, "2026-06-29", null)] // the clause does not apply yet
    [InlineData(true, "2026-06-30", "2026-06-16")] // a small creditor counts back to the day after sending
    [InlineData(false, "2026-06-29", null)]
    [InlineData(false, "2026-06-30", "2026-06-30")]
    public void Interest_of_a_Belgian_consumer_starts(bool creditorIsSmall, string asOf, string? firstDay) =>
        Assert.Equal(
            firstDay is null ? null : OracleCell.Day(firstDay),
            BelgianConsumerInterest.FirstDay(
                creditorIsSmall, new DateOnly(2026, 6, 15), new DateOnly(2026, 6, 30), OracleCell.Day(asOf)));
}
