namespace Receivables.Domain.Tests;

/// <summary>Limitation at its edges: late, early and repeated interruptions, Belgium, the warning.</summary>
public sealed class LimitationTests
{
    private static readonly LimitationRules Rules = new(StatuteBook.Shipped);

    [Theory]
    // interruption received    last day (due 30 June 2020, five years)
    [InlineData("2025-06-29", "2030-06-29")]
    [InlineData("2025-06-30", "2030-06-30")]
    [InlineData("2025-07-01", "2025-06-30")]
    [InlineData("2020-07-01", "2025-07-01")]
    [InlineData("2020-06-30", "2025-06-30")]
    public void Interruption_counts_from_the_due_day_to_the_last_day(string receivedOn, string lastDay) => Assert.Equal(
        OracleCell.Day(lastDay), Contract([OracleCell.Day(receivedOn)]).LastDay);

    [Fact]
    public void Word_on_the_due_day_itself_interrupts_nothing() =>
        Assert.Null(Contract([new DateOnly(2020, 6, 30)]).InterruptedOn);

    [Fact]
    public void New_period_is_at_most_five_years_even_where_the_law_gives_more()
    {
        var tenYears = new StatuteRow<int>(
            new DateOnly(2030, 1, 1), 10, new StatuteSource("BW", "https://wetten.overheid.nl"),
            new DateOnly(2026, 11, 21));
        var rules = new LimitationRules(StatuteBook.Shipped.With(DutchLaw.Limitation, tenYears));
        var dueOn = new DateOnly(2030, 6, 30);

        Assert.Equal(new DateOnly(2040, 6, 30), rules.Of(LimitationKind.DutchContract, dueOn, []).LastDay);
        Assert.Equal(
            new DateOnly(2044, 1, 15),
            rules.Of(LimitationKind.DutchContract, dueOn, [new DateOnly(2039, 1, 15)]).LastDay);
    }

    [Fact]
    public void Interruptions_chain_in_any_order_and_a_late_one_breaks_nothing()
    {
        DateOnly[] received = [new(2029, 1, 15), new(2024, 2, 1), new(2040, 1, 1)];

        var period = Contract(received);

        Assert.Equal((new DateOnly(2034, 1, 15), new DateOnly(2029, 1, 15)), (period.LastDay, period.InterruptedOn));
    }

    [Fact]
    public void Period_after_an_interruption_on_29_February_ends_on_the_28th() =>
        Assert.Equal(new DateOnly(2029, 2, 28), Contract([new DateOnly(2024, 2, 29)]).LastDay);

    [Theory]
    // kind, years by contract      last day (due 30 June 2020)
    [InlineData(LimitationKind.BelgianContract, null, "2030-06-30")]
    [InlineData(LimitationKind.BelgianContract, 1, "2021-06-30")]
    [InlineData(LimitationKind.BelgianPeriodic, null, "2025-06-30")]
    [InlineData(LimitationKind.DutchContract, 1, "2025-06-30")]
    public void Belgian_contract_may_set_its_period(LimitationKind kind, int? years, string lastDay)
    {
        var period = Rules.Of(kind, new DateOnly(2020, 6, 30), [new DateOnly(2021, 1, 1)], years);

        Assert.Equal(
            kind == LimitationKind.DutchContract ? new DateOnly(2026, 1, 1) : OracleCell.Day(lastDay), period.LastDay);
        Assert.Equal(kind == LimitationKind.DutchContract, LimitationRules.CanBeInterruptedByLetter(kind));
    }

    [Fact]
    public void Letter_is_proposed_ninety_days_before_the_last_day()
    {
        var period = Contract([]);

        Assert.Equal(new DateOnly(2025, 6, 30), period.LastDay);
        Assert.Equal(new DateOnly(2025, 4, 1), period.InterruptFrom);
        Assert.False(period.IsBarredOn(new DateOnly(2025, 6, 30)));
        Assert.True(period.IsBarredOn(new DateOnly(2025, 7, 1)));
    }

    [Fact]
    public void Interruption_never_shortens_and_gives_at_most_five_years() => SeededCases.Run(random =>
    {
        var kind = random.Of([LimitationKind.DutchContract, LimitationKind.DutchConsumerGoods]);
        var dueOn = random.Day();
        var received = Enumerable.Range(0, random.Next(4)).Select(_ => dueOn.AddDays(random.Next(-100, 4000))).ToList();

        var without = Rules.Of(kind, dueOn, []);
        var with = Rules.Of(kind, dueOn, received);

        Assert.True(with.LastDay >= without.LastDay);
        Assert.True(with.LastDay <= (with.InterruptedOn ?? dueOn).AddYears(5));
    });

    private static LimitationPeriod Contract(IEnumerable<DateOnly> interruptions) =>
        Rules.Of(LimitationKind.DutchContract, new DateOnly(2020, 6, 30), interruptions);
}
