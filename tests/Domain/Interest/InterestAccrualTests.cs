namespace Receivables.Domain.Tests;

public sealed class InterestAccrualTests
{
    private static readonly InterestLaw Law = StatuteBook.Shipped.Interest;

    [Fact]
    public void Interest_runs_from_the_day_after_the_last_day_to_pay_through_the_day_of_payment()
    {
        // 5,000.00 at 10.15 % from 1 April to 31 May 2026: 61 days, 84.815 euro, half a cent up.
        var claim = InterestAccrual.Start(Law.DutchTrade, Money.Euro(5000m), new DateOnly(2026, 4, 1));

        Assert.Equal(Money.Zero(), claim.UpTo(new DateOnly(2026, 3, 31)).Accrued);
        Assert.Equal(Money.Euro(1.39m), claim.UpTo(new DateOnly(2026, 4, 1)).Accrued);
        Assert.Equal(Money.Euro(84.82m), claim.UpTo(new DateOnly(2026, 5, 31)).Accrued);
    }

    [Fact]
    public void Payment_in_between_lowers_the_base_from_the_day_after_it()
    {
        var claim = InterestAccrual.Start(Law.DutchTrade, Money.Euro(5000m), new DateOnly(2026, 4, 1))
            .Pay(new DateOnly(2026, 5, 31), Money.Euro(84.82m), Money.Euro(1290.18m))
            .Pay(new DateOnly(2026, 8, 31), Money.Euro(96.49m), Money.Euro(1903.51m));
        var statement = claim.UpTo(new DateOnly(2026, 11, 21));

        Assert.Equal(Money.Euro(1806.31m), claim.Principal);
        Assert.Equal(Money.Euro(42.20m), statement.Open);
        Assert.Equal(Money.Euro(181.31m), statement.Paid);
        Assert.Equal(Money.Euro(223.51m), statement.Accrued);
        Assert.Equal(
            "2026-04-01..2026-05-31 61d @10.15% on 5000.00 = 84.8151; "
            + "2026-06-01..2026-06-30 30d @10.15% on 3709.82 = 30.9490; "
            + "2026-07-01..2026-08-31 62d @10.4% on 3709.82 = 65.5368; "
            + "2026-09-01..2026-11-21 82d @10.4% on 1806.31 = 42.2033",
            Working.WithAmounts(statement));
    }

    [Fact]
    public void Asking_changes_nothing()
    {
        var claim = InterestAccrual.Start(Law.DutchConsumer, Money.Euro(1000m), new DateOnly(2024, 2, 29));
        var first = claim.UpTo(new DateOnly(2026, 11, 21));

        Assert.Equal(first.Accrued, claim.UpTo(new DateOnly(2026, 11, 21)).Accrued);
        Assert.True(claim.UpTo(new DateOnly(2025, 1, 1)).Accrued < first.Accrued);
    }

    [Fact]
    public void Cut_off_says_what_a_payment_of_that_day_will_find()
    {
        var claim = InterestAccrual.Start(Law.DutchTrade, Money.Euro(5000m), new DateOnly(2026, 4, 1));
        var cutOff = claim.CutOff(new DateOnly(2026, 5, 31));
        var paid = cutOff.Pay(new DateOnly(2026, 5, 31), cutOff.Statement.Open, Money.Euro(1290.18m));

        Assert.Equal(Money.Zero(), claim.Statement.Accrued);
        Assert.Equal(Money.Euro(84.82m), cutOff.Statement.Open);
        Assert.Equal(Money.Zero(), paid.Statement.Open);
        Assert.Equal(Money.Euro(96.49m), paid.UpTo(new DateOnly(2026, 8, 31)).Open);
    }

    [Fact]
    public void Payment_before_the_first_day_lowers_the_base_at_once()
    {
        var claim = InterestAccrual.Start(Law.DutchTrade, Money.Euro(1000m), new DateOnly(2026, 2, 1))
            .Pay(new DateOnly(2026, 1, 10), default, Money.Euro(400m))
            .Pay(new DateOnly(2026, 1, 5), default, Money.Euro(100m));

        Assert.Equal(Money.Euro(500m), claim.Principal);
        Assert.Equal(
            Law.DutchTrade.Over(Money.Euro(500m), new DateOnly(2026, 1, 31), new DateOnly(2026, 3, 2)).Accrued,
            claim.UpTo(new DateOnly(2026, 3, 2)).Accrued);
    }

    [Fact]
    public void Claim_that_is_paid_bears_no_more_interest()
    {
        var claim = InterestAccrual.Start(Law.DutchTrade, Money.Euro(1000m), new DateOnly(2026, 2, 1));
        var paid = claim.Pay(new DateOnly(2026, 3, 2), Money.Euro(8.34m), Money.Euro(1000m));
        var statement = paid.UpTo(new DateOnly(2026, 11, 21));

        Assert.Equal(Money.Zero(), statement.Open);
        Assert.Equal(Money.Euro(8.34m), statement.Accrued);
        Assert.Equal(30, statement.Days);
    }

    [Fact]
    public void Leap_day_has_its_anniversary_on_the_first_of_March()
    {
        var claim = InterestAccrual.Start(Law.DutchConsumer, Money.Euro(1000m), new DateOnly(2020, 2, 29));
        var lines = claim.UpTo(new DateOnly(2024, 3, 1)).Lines;

        Assert.Equal(
            [
                "2020-02-29", "2021-03-01", "2022-03-01", "2023-01-01",
                "2023-03-01", "2023-07-01", "2024-01-01", "2024-02-29",
            ],
            lines.Select(line => line.FirstDay.ToString("O", null)));
        Assert.Equal(
            ["1000.00 EUR", "1020.05 EUR", "1040.45 EUR", "1040.45 EUR"],
            lines.Take(4).Select(line => line.Base.ToString()));
    }

    [Fact]
    public void Year_is_capitalised_on_its_last_day_and_bears_interest_on_the_next()
    {
        var principal = Money.Euro(5000m);
        var due = new DateOnly(2024, 6, 30);

        Assert.Equal(Money.Euro(585.23m), Law.DutchTrade.Over(principal, due, new DateOnly(2025, 6, 30)).Accrued);
        Assert.Equal(
            Money.Euro(5585.23m), Law.DutchTrade.Over(principal, due, new DateOnly(2025, 7, 1)).Lines[^1].Base);
    }

    [Fact]
    public void Partial_payment_of_interest_takes_that_of_completed_years_first()
    {
        // 2024 is a leap year: 366 days at 7 % are 70.19, which bear interest in 2025 until they are paid.
        var claim = InterestAccrual.Start(Law.DutchConsumer, Money.Euro(1000m), new DateOnly(2024, 1, 1));
        var afterOneYear = claim.UpTo(new DateOnly(2024, 12, 31)).Accrued;
        var paid = claim.Pay(new DateOnly(2025, 6, 30), Money.Euro(50m), default);
        var next = paid.UpTo(new DateOnly(2025, 7, 1)).Lines[^1];

        Assert.Equal(Money.Euro(70.19m), afterOneYear);
        Assert.Equal(Money.Euro(1020.19m), next.Base);
    }

    [Fact]
    public void Unpaid_interest_of_the_running_year_is_capitalised_at_its_end()
    {
        var claim = InterestAccrual.Start(Law.DutchConsumer, Money.Euro(1000m), new DateOnly(2024, 1, 1))
            .Pay(new DateOnly(2024, 6, 30), Money.Euro(30m), default);

        // 182 days: 34.90, of which 4.90 stays; 184 days more: 35.29; together 40.19.
        Assert.Equal(Money.Euro(4.90m), claim.UpTo(new DateOnly(2024, 6, 30)).Open);
        Assert.Equal(Money.Euro(40.19m), claim.UpTo(new DateOnly(2024, 12, 31)).Open);
        Assert.Equal(Money.Euro(1040.19m), claim.UpTo(new DateOnly(2025, 1, 1)).Lines[^1].Base);
    }

    [Fact]
    public void Payment_of_more_than_is_open_is_refused()
    {
        var claim = InterestAccrual.Start(Law.DutchTrade, Money.Euro(1000m), new DateOnly(2026, 2, 1));
        var day = new DateOnly(2026, 3, 2);

        Assert.Throws<ArgumentOutOfRangeException>(() => claim.Pay(day, Money.Euro(8.35m), default));
        Assert.Throws<ArgumentOutOfRangeException>(() => claim.Pay(day, default, Money.Euro(1000.01m)));
        Assert.Throws<ArgumentOutOfRangeException>(() => claim.Pay(day, Money.Euro(-0.01m), default));
        Assert.Throws<ArgumentOutOfRangeException>(() => claim.Pay(day, default, Money.Euro(-0.01m)));
        Assert.Equal(Money.Zero(), claim.Pay(day, Money.Euro(8.34m), Money.Euro(1000m)).UpTo(day).Open);
    }

    [Fact]
    public void Day_before_a_payment_that_was_taken_in_is_refused()
    {
        var paid = InterestAccrual.Start(Law.DutchTrade, Money.Euro(1000m), new DateOnly(2026, 2, 1))
            .Pay(new DateOnly(2026, 3, 2), default, Money.Euro(1m));

        var early = Assert.Throws<ArgumentOutOfRangeException>(() => paid.UpTo(new DateOnly(2026, 3, 1)));
        Assert.Contains("2026-03-02", early.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => paid.UpTo(new DateOnly(2026, 1, 1)));
        Assert.Equal(Money.Euro(8.34m), paid.UpTo(new DateOnly(2026, 3, 2)).Accrued);

        var paidOnFirstDay = InterestAccrual.Start(Law.DutchTrade, Money.Euro(1000m), new DateOnly(2026, 2, 1))
            .Pay(new DateOnly(2026, 2, 1), default, Money.Euro(1m));
        Assert.Throws<ArgumentOutOfRangeException>(() => paidOnFirstDay.UpTo(new DateOnly(2026, 1, 31)));
    }

    [Fact]
    public void Negative_principal_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            InterestAccrual.Start(Law.DutchTrade, Money.Euro(-0.01m), new DateOnly(2026, 2, 1)));

    [Fact]
    public void Principal_of_nothing_bears_nothing() =>
        Assert.Empty(Law.DutchTrade.Over(Money.Zero(), new DateOnly(2026, 1, 31), new DateOnly(2026, 3, 2)).Lines);

    [Fact]
    public void Interest_per_day_is_that_of_the_day_asked()
    {
        var claim = InterestAccrual.Start(Law.DutchTrade, Money.Euro(1210m), new DateOnly(2026, 4, 2));

        Assert.Equal(Money.Euro(0.34m), claim.PerDay(new DateOnly(2026, 4, 30))); // 1,210.00 x 10.15 % / 365 = 0.3365
        Assert.Equal(Money.Euro(0.34m), claim.PerDay(new DateOnly(2026, 7, 1))); // at 10.40 % 0.3448
        Assert.Equal(
            Money.Euro(13.95m), // 50,919.31 x 10 % / 365; without the unpaid interest of the year before 13.70
            InterestAccrual.Start(Fixed(10m), Money.Euro(50_000m), new DateOnly(2026, 1, 1))
                .Pay(new DateOnly(2026, 12, 31), Money.Euro(4080.69m), default).PerDay(new DateOnly(2027, 1, 1)));
    }

    [Fact]
    public void Lines_show_cents_that_add_up_to_the_rounded_sum()
    {
        // Three lines of 0.4110, 4.9589 and 6.3288 are 11.6986 together: 11.70, as 0.41 + 4.96 + 6.33.
        var year = Law.DutchConsumer.Over(Money.Euro(250m), new DateOnly(2022, 12, 1), new DateOnly(2023, 12, 1));

        Assert.Equal([0.41m, 4.96m, 6.33m], year.Lines.Select(line => line.Amount.Amount));
    }

    private static InterestBasis Fixed(decimal percent) => new(
        "agreed interest", "contract", RateTable.Fixed(new Percentage(percent), new StatuteSource("contract", "-")),
        Compounding.Yearly);
}
