namespace Receivables.Domain.Tests;

public sealed class DutchCostsTests
{
    private static readonly DateOnly InDefault = new(2026, 3, 2);
    private static readonly DutchCosts Costs = new(StatuteBook.Shipped);

    [Theory]
    [InlineData("0.00")]
    [InlineData("-10.00")]
    public void Nothing_owed_costs_nothing(string principal)
    {
        var claim = Costs.Of(Money.Euro(Invariant.Decimal(principal)), InDefault, VatOnCosts.Due);

        Assert.Equal(Money.Zero(), claim.Total);
        Assert.Empty(claim.Lines);
        Assert.Null(claim.Source);
    }

    [Fact]
    public void Working_shows_each_band_of_the_scale()
    {
        // 250,000.00 = 2,500 + 2,500 + 5,000 + 190,000 + 50,000.
        var claim = Costs.Of(Money.Euro(250_000m), InDefault);

        Assert.Equal(
            [
                "Share 2500.00 EUR 15 % 375", "Share 2500.00 EUR 10 % 250", "Share 5000.00 EUR 5 % 250",
                "Share 190000.00 EUR 1 % 1900", "Share 50000.00 EUR 0.5 % 250",
            ],
            claim.Lines.Select(Lines.Text));
        Assert.StartsWith("Besluit vergoeding", claim.Source!.Section, StringComparison.Ordinal);
    }

    [Fact]
    public void Principal_on_the_limit_of_a_band_does_not_reach_into_the_next() =>
        Assert.Equal(
            ["Share 2500.00 EUR 15 % 375"], Costs.Of(Money.Euro(2500m), InDefault).Lines.Select(Lines.Text));

    [Fact]
    public void Working_shows_what_the_minimum_adds_and_the_maximum_cuts()
    {
        Assert.Equal(
            ["Share 100.00 EUR 15 % 15", "RaisedToMinimum 40.00 EUR 0 % 25"],
            Costs.Of(Money.Euro(100m), InDefault).Lines.Select(Lines.Text));
        Assert.Equal(
            "CutToMaximum 6775.00 EUR 0 % -5000",
            Lines.Text(Costs.Of(Money.Euro(2_000_000m), InDefault).Lines[^1]));
    }

    [Theory]
    [InlineData(true, true, true, "15.75")]
    [InlineData(false, true, true, "0.00")] // no taxed service is used
    [InlineData(true, false, true, "0.00")] // the tax can be deducted
    [InlineData(true, true, false, "0.00")] // the letter declared nothing
    public void Tax_is_added_only_when_all_three_facts_hold(bool uses, bool cannotDeduct, bool declared, string tax) =>
        Assert.Equal(
            Money.Euro(Invariant.Decimal(tax)),
            Costs.Of(Money.Euro(500m), InDefault, new VatOnCosts(uses, cannotDeduct, declared)).ValueAddedTax);

    [Fact]
    public void Tax_is_added_to_the_costs_of_one_letter_of_businesses_and_of_a_remainder()
    {
        Money[] principals = [Money.Euro(200m), Money.Euro(300m)];

        Assert.Equal(Money.Euro(90.75m), Costs.OfOneLetter(principals, InDefault, VatOnCosts.Due).Total);
        Assert.Equal(Money.Euro(96.80m), Costs.OfBusiness(principals, InDefault, VatOnCosts.Due).Total);
        Assert.Equal(
            Money.Euro(90.75m),
            Costs.AfterPartPayment(
                Money.Euro(600m), Money.Euro(100m), Money.Euro(90m), InDefault, VatOnCosts.Due).Total);
        Assert.Equal(
            Money.Euro(42.35m),
            Costs.OfLeftOut([Money.Euro(200m)], Money.Euro(40m), [Money.Euro(300m)], InDefault, VatOnCosts.Due).Total);
    }

    [Fact]
    public void Claim_that_was_left_out_of_a_letter_costs_only_the_difference()
    {
        // 15 % of 980.00 is 147.00; the letter over 900.00 charged 135.00.
        var leftOut = Costs.OfLeftOut([Money.Euro(900m)], Money.Euro(135m), [Money.Euro(80m)], InDefault);

        Assert.Equal(Money.Euro(12m), leftOut.Total);
        Assert.Equal("ChargedBefore -135.00 EUR 0 % -135", Lines.Text(leftOut.Lines[^1]));
    }

    [Fact]
    public void Claim_that_was_left_out_costs_nothing_while_the_minimum_covers_both() =>
        Assert.Equal(
            CostsClaim.None, Costs.OfLeftOut([Money.Euro(100m)], Money.Euro(40m), [Money.Euro(100m)], InDefault));

    [Theory]
    [InlineData("1000.00", "1000.00", "150.00", "0.00")] // all was paid in time
    [InlineData("1000.00", "1200.00", "150.00", "0.00")] // more was paid
    [InlineData("1000.00", "999.99", "150.00", "40.00")] // one cent is left
    [InlineData("1000.00", "0.00", "120.00", "120.00")] // the letter announced less than the scale
    public void Costs_of_a_remainder(string inLetter, string paid, string announced, string costs) =>
        Assert.Equal(
            Money.Euro(Invariant.Decimal(costs)),
            Costs.AfterPartPayment(
                Money.Euro(Invariant.Decimal(inLetter)), Money.Euro(Invariant.Decimal(paid)),
                Money.Euro(Invariant.Decimal(announced)), InDefault).Total);

    [Fact]
    public void Business_pays_the_minimum_for_each_invoice_where_that_is_more()
    {
        var claim = Costs.OfBusiness([Money.Euro(100m), Money.Euro(100m), Money.Euro(100m)], InDefault);

        Assert.Equal(["PerInvoice 40.00 EUR 0 % 120"], claim.Lines.Select(Lines.Text));
        Assert.Equal("BW art. 6:96 lid 4", claim.Source!.Section);
    }

    [Fact]
    public void Scale_is_shown_where_it_gives_as_much_as_the_minimum_for_each_invoice()
    {
        // 15 % of 533.34 is 80.00, as is 40.00 for each of two invoices.
        var claim = Costs.OfBusiness([Money.Euro(266.67m), Money.Euro(266.67m)], InDefault);

        Assert.Equal(["Share 533.34 EUR 15 % 80.001"], claim.Lines.Select(Lines.Text));
    }

    [Fact]
    public void Sum_that_meets_a_limit_exactly_is_neither_raised_nor_cut()
    {
        var scale = new CostScale(
            [new CostBand(Money.Zero(), new Percentage(10m))], Minimum: Money.Euro(10m), Maximum: Money.Euro(20m));

        Assert.Single(scale.Lines(Money.Euro(100m)));
        Assert.Single(scale.Lines(Money.Euro(200m)));
        Assert.Equal(CostLineKind.RaisedToMinimum, scale.Lines(Money.Euro(99.99m))[^1].Kind);
        Assert.Equal(CostLineKind.CutToMaximum, scale.Lines(Money.Euro(200.01m))[^1].Kind);
    }

    [Fact]
    public void Credit_among_the_invoices_of_a_business_neither_counts_nor_lowers() =>
        Assert.Equal(
            Money.Euro(80m),
            Costs.OfBusiness([Money.Euro(100m), Money.Euro(-500m), Money.Zero(), Money.Euro(100m)], InDefault).Total);

    [Fact]
    public void Business_without_late_invoices_pays_nothing() =>
        Assert.Equal(CostsClaim.None, Costs.OfBusiness([Money.Euro(-5m)], InDefault));

    [Fact]
    public void Default_before_the_decree_has_no_scale()
    {
        var missing = Assert.Throws<MissingStatuteRowException>(
            () => Costs.Of(Money.Euro(100m), new DateOnly(2012, 6, 30)));

        Assert.Equal("collection-costs", missing.Quantity);
        Assert.Equal(Money.Euro(40m), Costs.Of(Money.Euro(100m), new DateOnly(2012, 7, 1)).Total);
    }

    [Fact]
    public void Dollars_have_no_scale() =>
        Assert.Throws<CurrencyMismatchException>(() => Costs.Of(Money.Of(100m, new Currency("USD")), InDefault));
}
