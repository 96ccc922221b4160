namespace Receivables.Domain.Tests;

public sealed class BusinessFlatCostsTests
{
    private static readonly DateOnly Late = new(2026, 3, 2);
    private static readonly BusinessFlatCosts Costs = new(StatuteBook.Shipped);

    [Fact]
    public void Flat_sum_is_owed_for_each_invoice()
    {
        Assert.Equal(Money.Euro(120m), Costs.Belgian(invoices: 3, agreed: null, Late).Total);
        Assert.Equal(Money.Euro(120m), Costs.European(invoices: 3, Late).Total);
        Assert.Equal(Money.Zero(), Costs.Belgian(invoices: 0, agreed: null, Late).Total);
        Assert.Equal(Money.Zero(), Costs.European(invoices: 0, Late).Total);
    }

    [Fact]
    public void Agreed_damages_replace_the_flat_sum_and_never_join_it()
    {
        Assert.Equal(Money.Euro(150m), Costs.Belgian(invoices: 3, Money.Euro(150m), Late).Total);
        Assert.Equal(Money.Euro(25m), Costs.Belgian(invoices: 1, Money.Euro(25m), Late).Total);
        Assert.Equal(Money.Euro(120m), Costs.Belgian(invoices: 3, Money.Zero(), Late).Total);
        Assert.Equal(Money.Zero(), Costs.Belgian(invoices: 0, Money.Euro(150m), Late).Total);
    }

    [Fact]
    public void Negative_number_of_invoices_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Costs.European(invoices: -1, Late));

    [Fact]
    public void Source_is_the_law_of_the_country()
    {
        Assert.Equal("Law of 2 August 2002 art. 6", Costs.Belgian(1, null, Late).Source!.Section);
        Assert.StartsWith(
            "Directive 2011/7/EU art. 6", Costs.European(1, Late).Source!.Section, StringComparison.Ordinal);
    }
}
