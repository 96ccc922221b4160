namespace Receivables.Domain.Tests;

/// <summary>What holds of interest on any principal over any days.</summary>
public sealed class InterestProperties
{
    private static readonly InterestLaw Law = StatuteBook.Shipped.Interest;

    private static readonly InterestBasis[] Bases =
    [
        Law.DutchConsumer, Law.DutchTrade, Law.BelgianTrade, Law.BelgianCivil, Law.DirectiveMinimum,
        Law.DutchConsumer with { DayCount = DayCount.ActualActual },
        Law.DutchTrade with { Compounding = Compounding.None },
        Law.BelgianConsumerCap.AtMost(new Percentage(9.25m)),
    ];

    [Fact]
    public void Interest_agrees_with_counting_day_by_day() => SeededCases.Run(random =>
    {
        var basis = random.Of(Bases);
        var (principal, firstDay) = (random.Amount(), random.Day());
        var lastDay = Earlier(firstDay.AddDays(random.Next(-1, 500)), new DateOnly(2026, 12, 31));

        Assert.Equal(
            DayByDay.Interest(basis, principal, firstDay, lastDay),
            InterestAccrual.Start(basis, principal, firstDay).UpTo(lastDay).Accrued);
    });

    [Fact]
    public void Interest_over_many_years_agrees_with_counting_day_by_day() => SeededCases.Run(
        random =>
        {
            var basis = random.Of(Bases);
            var (principal, firstDay) = (random.Amount(), random.Coin() ? new DateOnly(2016, 2, 29) : random.Day());

            Assert.Equal(
                DayByDay.Interest(basis, principal, firstDay, new DateOnly(2026, 12, 31)),
                InterestAccrual.Start(basis, principal, firstDay).UpTo(new DateOnly(2026, 12, 31)).Accrued);
        },
        count: 5_000);

    [Fact]
    public void Interest_never_decreases_with_time() => SeededCases.Run(random =>
    {
        var basis = random.Of(Bases);
        var (principal, due) = (random.Amount(), random.Day());
        var earlier = Earlier(due.AddDays(random.Next(0, 1500)), new DateOnly(2026, 12, 30));
        var later = Earlier(earlier.AddDays(random.Next(1, 100)), new DateOnly(2026, 12, 31));

        Assert.True(basis.Over(principal, due, earlier).Accrued <= basis.Over(principal, due, later).Accrued);
    });

    [Fact]
    public void Interest_never_decreases_with_principal() => SeededCases.Run(random =>
    {
        var basis = random.Of(Bases);
        var (less, due, more) = (random.Amount(), random.Day(), random.Amount());
        var lastDay = Earlier(due.AddDays(random.Next(0, 1500)), new DateOnly(2026, 12, 31));

        Assert.True(basis.Over(less, due, lastDay).Accrued <= basis.Over(less + more, due, lastDay).Accrued);
    });

    [Fact]
    public void Splitting_a_period_changes_the_sum_by_a_cent_for_each_rounding_at_most() => SeededCases.Run(random =>
    {
        var basis = random.Of(Bases);
        var (principal, firstDay) = (random.Amount(), random.Day());
        var middle = Earlier(firstDay.AddDays(random.Next(0, 800)), new DateOnly(2026, 12, 31));
        var lastDay = Earlier(middle.AddDays(random.Next(0, 800)), new DateOnly(2026, 12, 31));
        var whole = InterestAccrual.Start(basis, principal, firstDay);
        var split = whole.Pay(middle, default, default);

        // One rounding more on the day of the split, and at the end of each later year at most one that tips over.
        var yearEnds = Enumerable.Range(1, 5).Select(firstDay.AddYears).Count(day => middle <= day && day <= lastDay);
        var roundings = 1 + (basis.Compounding == Compounding.Yearly ? yearEnds : 0);
        var difference = split.UpTo(lastDay).Accrued - whole.UpTo(lastDay).Accrued;
        Assert.InRange(difference.Cents, -roundings, roundings);
    });

    [Fact]
    public void Lines_of_the_working_follow_each_other_and_add_up() => SeededCases.Run(random =>
    {
        var basis = random.Of(Bases);
        var (principal, firstDay) = (random.Amount(), random.Day());
        var middle = Earlier(firstDay.AddDays(random.Next(0, 800)), new DateOnly(2026, 12, 31));
        var lastDay = Earlier(middle.AddDays(random.Next(0, 800)), new DateOnly(2026, 12, 31));
        var paid = Money.Min(principal, random.Amount()) - new Money(1);
        var statement = InterestAccrual.Start(basis, principal, firstDay).Pay(middle, default, paid).UpTo(lastDay);

        Assert.Equal(statement.Accrued, Money.Sum(statement.Lines.Select(line => line.Amount)));
        var day = firstDay;
        foreach (var line in statement.Lines)
        {
            Assert.Equal(day, line.FirstDay);
            Assert.InRange(line.Exact - line.Amount.Amount, -0.01m, 0.01m);
            day = line.LastDay.AddDays(1);
        }

        Assert.Equal(lastDay.AddDays(1), day);
    });

    [Fact]
    public void Paying_earlier_or_more_never_costs_more_interest() => SeededCases.Run(random =>
    {
        var basis = random.Of(Bases) with { Compounding = Compounding.None };
        var (principal, firstDay) = (random.Amount(), random.Day());
        var early = Earlier(firstDay.AddDays(random.Next(-10, 500)), new DateOnly(2026, 12, 31));
        var late = Earlier(early.AddDays(random.Next(0, 500)), new DateOnly(2026, 12, 31));
        var paid = Money.Min(principal, random.Amount());
        var claim = InterestAccrual.Start(basis, principal, firstDay);

        // Each payment rounds once more, on its own day.
        var cent = new Money(1);
        var lastDay = new DateOnly(2026, 12, 31);
        var ifEarly = claim.Pay(early, default, paid).UpTo(lastDay).Accrued;
        var ifLate = claim.Pay(late, default, paid).UpTo(lastDay).Accrued;
        Assert.True(ifEarly <= ifLate + cent);
        Assert.True(ifLate <= claim.UpTo(lastDay).Accrued + cent);
    });

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
