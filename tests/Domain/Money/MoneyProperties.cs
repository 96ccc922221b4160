namespace Receivables.Domain.Tests;

/// <summary>The laws of sums of money.</summary>
public sealed class MoneyProperties
{
    [Fact]
    public void Sums_do_not_depend_on_their_order() => SeededCases.Run(random =>
    {
        var (a, b, c) = (Any(random), Any(random), Any(random));

        Assert.Equal(a + b, b + a);
        Assert.Equal(a + b + c, a + (b + c));
        Assert.Equal(a + b + c, Money.Sum([c, a, b]));
    });

    [Fact]
    public void Taking_away_undoes_adding() => SeededCases.Run(random =>
    {
        var (a, b) = (Any(random), Any(random));

        Assert.Equal(a, a + b - b);
        Assert.Equal(a - b, -(b - a));
        Assert.Equal(a + a + a, a * 3);
        Assert.Equal(a, Money.Euro(a.Amount));
    });

    [Fact]
    public void Order_agrees_with_the_difference() => SeededCases.Run(random =>
    {
        var (a, b) = (Any(random), random.Coin() ? Any(random) : new Money(random.NextInt64(-3, 4)));

        Assert.Equal((a - b).IsNegative, a < b);
        Assert.Equal((a - b).IsPositive, a > b);
        Assert.Equal(!(a > b), a <= b);
        Assert.Equal(!(a < b), a >= b);
        Assert.Equal(Math.Sign((a - b).Cents), a.CompareTo(b));
        Assert.Equal(a + b, Money.Min(a, b) + Money.Max(a, b));
        Assert.True(Money.Min(a, b) <= Money.Max(a, b));
    });

    [Fact]
    public void Rounding_stays_within_half_a_cent() => SeededCases.Run(random =>
    {
        var exact = random.NextInt64(-1_000_000_000, 1_000_000_000) / 12_345m;
        var rounded = Rounding.HalfUp(exact);

        Assert.InRange(rounded.Amount - exact, -0.005m, 0.005m);
        Assert.Equal(-rounded, Rounding.HalfUp(-exact));
    });

    private static Money Any(Random random) => random.Coin() ? random.Amount() : -random.Amount();
}
