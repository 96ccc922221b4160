namespace Receivables.Domain.Tests;

public sealed class DutchInstalmentCostsTests
{
    private static readonly DateOnly InDefault = new(2026, 3, 2);
    private static readonly DutchInstalmentCosts Costs = new(StatuteBook.Shipped);

    [Fact]
    public void First_unpaid_instalment_costs_as_any_claim()
    {
        Assert.Equal(Money.Euro(40m), Costs.Automatic(Money.Euro(120m), number: 1, InDefault).Total);
        Assert.Equal(Money.Euro(75m), Costs.Automatic(Money.Euro(500m), number: 1, InDefault).Total);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(6)]
    [InlineData(7)]
    public void Later_unpaid_instalment_is_not_charged_without_a_person(int number)
    {
        var claim = Costs.Automatic(Money.Euro(120m), number, InDefault);

        Assert.Equal(Money.Zero(), claim.Total);
        Assert.Empty(claim.Lines);
        Assert.Contains("art. 2a", claim.Refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("266.66", 7, "140.00")] // the ceiling holds
    [InlineData("266.66", 5, "120.00")]
    [InlineData("266.67", 2, null)] // as large as the scale's own minimum: the scale holds
    public void Ceiling_holds_below_the_sum_at_which_the_scale_leaves_its_minimum(
        string instalment, int unpaid, string? ceiling) =>
        Assert.Equal(
            ceiling is null ? null : Money.Euro(Invariant.Decimal(ceiling)),
            Costs.Ceiling(Money.Euro(Invariant.Decimal(instalment)), unpaid, InDefault));

    [Fact]
    public void Instalments_are_counted_from_one()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Costs.Ceiling(Money.Euro(50m), unpaid: 0, InDefault));
        Assert.Throws<ArgumentOutOfRangeException>(() => Costs.Automatic(Money.Euro(50m), number: 0, InDefault));
    }
}
