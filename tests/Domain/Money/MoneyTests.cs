namespace Receivables.Domain.Tests;

public sealed class MoneyTests
{
    private static readonly Currency Dollar = new("USD");

    [Fact]
    public void Euros_are_held_in_whole_cents()
    {
        Assert.Equal(121_050, Money.Euro(1210.50m).Cents);
        Assert.Equal(1210.50m, Money.Euro(1210.50m).Amount);
        Assert.Equal("1210.50 EUR", Money.Euro(1210.5m).ToString());
    }

    [Fact]
    public void Third_decimal_is_refused_not_rounded()
    {
        Assert.Contains("0.001", Assert.Throws<ArgumentException>(() => Money.Euro(0.001m)).Message);
        Assert.Equal(Money.Euro(0.01m), Money.Euro(0.010m));
    }

    [Fact]
    public void Amount_beyond_whole_cents_is_refused()
    {
        var most = new Money(long.MaxValue);

        Assert.Equal(most, Money.Euro(most.Amount));
        Assert.Throws<ArgumentException>(() => Money.Euro(most.Amount + 0.01m));
        Assert.Throws<ArgumentException>(() => Money.Euro(decimal.MaxValue));
        Assert.Throws<OverflowException>(() => most + new Money(1));
    }

    [Fact]
    public void Two_currencies_never_mix()
    {
        var euro = Money.Euro(1m);
        var dollar = Money.Of(1m, Dollar);

        Assert.Throws<CurrencyMismatchException>(() => euro + dollar);
        Assert.Throws<CurrencyMismatchException>(() => euro - dollar);
        Assert.Throws<CurrencyMismatchException>(() => euro < dollar);
        Assert.Throws<CurrencyMismatchException>(() => euro.CompareTo(dollar));
        Assert.Throws<CurrencyMismatchException>(() => Money.Max(euro, dollar));
        Assert.NotEqual(euro, dollar);
        var mismatch = Assert.Throws<CurrencyMismatchException>(() => Money.Sum([dollar, euro], Dollar));
        Assert.Equal((Dollar, Currency.Eur), (mismatch.Expected, mismatch.Found));
    }

    [Fact]
    public void Unset_value_is_nothing_in_euros()
    {
        Assert.Equal(Money.Zero(), default);
        Assert.Equal(Money.Euro(0m), default);
        Assert.Equal(Currency.Eur, default(Money).Currency);
        Assert.Equal(Currency.Eur, default);
        Assert.Equal(Currency.Eur.GetHashCode(), default(Currency).GetHashCode());
    }

    [Fact]
    public void Sign_of_an_amount()
    {
        Assert.True(new Money(1).IsPositive && !new Money(1).IsNegative && !new Money(1).IsZero);
        Assert.True(new Money(-1).IsNegative && !new Money(-1).IsPositive && !new Money(-1).IsZero);
        Assert.True(default(Money) is { IsZero: true, IsPositive: false, IsNegative: false });
        Assert.Equal(Money.Zero(Dollar), Money.Of(5m, Dollar).Nothing);
    }

    [Theory]
    [InlineData("eur")]
    [InlineData("EURO")]
    [InlineData("E1R")]
    [InlineData("")]
    public void Currency_that_is_not_three_capitals_is_refused(string code) =>
        Assert.Contains($"'{code}'", Assert.Throws<ArgumentException>(() => new Currency(code)).Message);

    [Theory]
    [InlineData("0.004", 0)]
    [InlineData("0.005", 1)] // half a cent goes up
    [InlineData("0.00499999999999999999", 0)]
    [InlineData("40.005", 4001)]
    [InlineData("40.015", 4002)] // and not to the even cent
    [InlineData("-0.005", -1)] // away from zero below it
    [InlineData("-0.004", 0)]
    public void Half_a_cent_goes_up(string exact, long cents) =>
        Assert.Equal(new Money(cents), Rounding.HalfUp(Invariant.Decimal(exact)));

    [Fact]
    public void Percentage_is_exact()
    {
        Assert.Equal(0.1015m, new Percentage(10.15m).Fraction);
        Assert.Equal("10.15 %", new Percentage(10.150m).ToString());
    }

    [Theory]
    [InlineData("4", "10.15", -1)]
    [InlineData("4", "4.0", 0)]
    [InlineData("10.4", "10.15", 1)]
    public void Percentages_are_ordered(string left, string right, int order)
    {
        var (one, other) = (new Percentage(Invariant.Decimal(left)), new Percentage(Invariant.Decimal(right)));

        Assert.Equal(order, one.CompareTo(other));
        Assert.Equal(
            (order < 0, order <= 0, order > 0, order >= 0), (one < other, one <= other, one > other, one >= other));
    }
}
