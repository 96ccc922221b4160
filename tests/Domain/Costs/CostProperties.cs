namespace Receivables.Domain.Tests;

/// <summary>What holds of costs on any principal.</summary>
public sealed class CostProperties
{
    private const long TwoMillion = 200_000_000;
    private static readonly DateOnly Day = new(2026, 3, 2);
    private static readonly DutchCosts Dutch = new(StatuteBook.Shipped);
    private static readonly BelgianConsumerCosts Belgian = new(StatuteBook.Shipped);

    [Fact]
    public void Dutch_costs_agree_with_the_decree_read_cent_by_cent() => SeededCases.Run(random =>
    {
        // Ten-thousandths of a cent: 15 % of a cent is 1500 of them.
        var cents = Principal(random).Cents;
        var parts = (1500 * Part(cents, 0, 250_000)) + (1000 * Part(cents, 250_000, 500_000))
            + (500 * Part(cents, 500_000, 1_000_000)) + (100 * Part(cents, 1_000_000, 20_000_000))
            + (50 * Part(cents, 20_000_000, long.MaxValue));
        var costs = Math.Clamp((parts + 5000) / 10_000, 4000, 677_500);

        Assert.Equal(new Money(costs), Dutch.Of(new Money(cents), Day).Total);
    });

    [Fact]
    public void Belgian_lump_sum_agrees_with_its_brackets() => SeededCases.Run(random =>
    {
        var cents = Principal(random).Cents;
        var lumpSum = cents <= 15_000 ? 2000
            : cents <= 50_000 ? 3000 + ((cents - 15_000 + 5) / 10)
            : Math.Min(200_000, 6500 + (((cents - 50_000) * 5 + 50) / 100));

        Assert.Equal(new Money(lumpSum), Belgian.IndemnityCap(new Money(cents), Day).Total);
    });

    [Fact]
    public void Costs_never_decrease_with_the_principal() => SeededCases.Run(random =>
    {
        var (less, more) = (Principal(random), random.Amount());

        Assert.True(Dutch.Of(less, Day).Total <= Dutch.Of(less + more, Day).Total);
        Assert.True(Belgian.IndemnityCap(less, Day).Total <= Belgian.IndemnityCap(less + more, Day).Total);
    });

    [Fact]
    public void Lines_add_up_to_the_costs() => SeededCases.Run(random =>
    {
        var principal = Principal(random);
        foreach (var claim in new[] { Dutch.Of(principal, Day), Belgian.IndemnityCap(principal, Day) })
        {
            Assert.Equal(claim.Amount, Rounding.HalfUp(claim.Lines.Sum(line => line.Exact)));
        }
    });

    [Fact]
    public void One_letter_never_costs_more_than_several() => SeededCases.Run(random =>
    {
        var principals = Enumerable.Range(0, random.Next(1, 6)).Select(_ => Principal(random)).ToList();
        var separate = Money.Sum(principals.Select(each => Dutch.Of(each, Day).Total));
        var together = Dutch.OfOneLetter(principals, Day).Total;

        Assert.True(together <= separate + new Money(principals.Count));
        Assert.Equal(Money.Max(together, Money.Euro(40m) * principals.Count), Dutch.OfBusiness(principals, Day).Total);
    });

    [Fact]
    public void Claims_in_two_letters_cost_together_what_one_letter_would() => SeededCases.Run(random =>
    {
        var (first, second) = (Principal(random), Principal(random));
        var charged = Dutch.Of(first, Day).Total;
        var later = Dutch.OfLeftOut([first], charged, [second], Day).Total;

        Assert.Equal(Dutch.OfOneLetter([first, second], Day).Total, charged + later);
    });

    [Fact]
    public void Costs_of_a_remainder_exceed_neither_the_letter_nor_the_scale() => SeededCases.Run(random =>
    {
        var (inLetter, paid) = (Principal(random), random.Amount());
        var announced = Money.Max(Money.Euro(40m), random.Amount());
        var costs = Dutch.AfterPartPayment(inLetter, paid, announced, Day).Total;

        Assert.True(costs <= announced);
        Assert.Equal(Money.Min(announced, Dutch.Of(inLetter - paid, Day).Total), costs);
    });

    private static Money Principal(Random random) => random.Amount(random.Coin() ? 1_000_000 : TwoMillion);

    private static long Part(long cents, long above, long upTo) => Math.Max(0, Math.Min(cents, upTo) - above);
}
