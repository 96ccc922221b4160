namespace Receivables.Domain.Tests;

/// <summary>
/// One claim and its payments. The claim is that of a Dutch consumer: 500.00 due on Tuesday 7 April 2026, at 4 % a
/// year, so that 18 May adds up to 2.25 interest.
/// </summary>
public sealed class ClaimAccountTests
{
    private static readonly DateOnly DueOn = new(2026, 4, 7);
    private static readonly DateOnly LastDay = new(2026, 5, 18);

    [Fact]
    public void Interest_that_was_never_asked_lapses_with_its_reason()
    {
        var standing = Standing(Claim(), LastDay, 500m);

        Assert.Equal(LastDay, standing.SettledOn);
        Assert.Equal(
            [new Waiver(WaiverKind.Interest, LastDay, Money.Euro(2.25m), "interest was never asked")],
            standing.Waivers);
        Assert.Equal(Money.Zero(), standing.Total);
    }

    [Fact]
    public void Announced_costs_lapse_when_the_claim_is_paid_in_the_term()
    {
        var claim = Claim() with { Costs = [new CostsDemand(LastDay.AddDays(1), Money.Euro(75m))] };

        var standing = Standing(claim, LastDay, 500m);

        Assert.True(standing.IsSettled);
        Assert.Contains(
            new Waiver(WaiverKind.Costs, LastDay, Money.Euro(75m), "paid before the announced costs became due"),
            standing.Waivers);
    }

    [Fact]
    public void Costs_take_part_on_the_day_after_the_term()
    {
        var claim = Claim() with { Costs = [new CostsDemand(LastDay.AddDays(1), Money.Euro(75m))] };

        var standing = Standing(claim, LastDay.AddDays(1), 500m);

        Assert.False(standing.IsSettled);
        Assert.Equal((Money.Zero(), Money.Euro(75m)), (standing.Costs, standing.Principal));
    }

    [Theory]
    // day of payment     open after paying 1,219.76 (the notice of 30 April asked 9.76 interest, by 7 May)
    [InlineData("2026-05-01", 0)]
    [InlineData("2026-05-07", 0)]
    [InlineData("2026-05-08", 2_69)]
    public void Who_pays_what_was_asked_by_its_date_is_done(string paidOn, int openCents)
    {
        var claim = new ClaimFacts(new ClaimId("A"), Money.Euro(1210m), new DateOnly(2026, 4, 1))
        {
            Interest = StatuteBook.Shipped.Interest.DutchTrade,
            InterestDemands = [Asked(new DateOnly(2026, 4, 30), 9.76m, new DateOnly(2026, 5, 7))],
        };

        var standing = Standing(claim, OracleCell.Day(paidOn), 1219.76m);

        Assert.Equal(openCents, standing.Asked.Cents);
        Assert.Equal(openCents == 0, standing.IsSettled);
    }

    [Fact]
    public void Interest_that_ran_on_while_the_debtor_paid_in_time_lapses_with_its_reason()
    {
        var claim = Claim() with { InterestDemands = [Asked(new DateOnly(2026, 4, 30), 1.26m, LastDay)] };

        var waiver = Assert.Single(Standing(claim, LastDay, 501.26m).Waivers);

        Assert.Equal(Money.Euro(0.99m), waiver.Amount);
        Assert.Equal("what the last message asked was paid by its date", waiver.Reason);
    }

    [Fact]
    public void Costs_that_were_paid_are_not_let_go()
    {
        var claim = Claim() with { Interest = null, Costs = [new CostsDemand(LastDay, Money.Euro(75m))] };

        var standing = Standing(claim, LastDay, 575m);

        Assert.True(standing.IsSettled);
        Assert.Empty(standing.Waivers);
    }

    [Fact]
    public void Message_of_the_day_of_payment_counts_as_the_last_one()
    {
        var asked = new DateOnly(2026, 4, 30);
        var claim = Claim() with { InterestDemands = [Asked(asked, 1.00m, LastDay)] };

        var waiver = Assert.Single(Standing(claim, asked, 501m).Waivers);

        Assert.Equal(Money.Euro(0.26m), waiver.Amount);
        Assert.Equal("what the last message asked was paid by its date", waiver.Reason);
    }

    [Theory]
    // days of the two payments of what was asked on 30 April by 18 May
    [InlineData("2026-04-30", "2026-05-18")]
    [InlineData("2026-05-04", "2026-05-18")]
    [InlineData("2026-05-04", "2026-05-04")]
    public void What_was_asked_may_be_paid_in_parts(string firstOn, string thenOn)
    {
        var claim = Claim() with { InterestDemands = [Asked(new DateOnly(2026, 4, 30), 1.26m, LastDay)] };

        var standing = new DebtorAccount(
            [claim], [Paid("P1", OracleCell.Day(firstOn), 300m), Paid("P2", OracleCell.Day(thenOn), 201.26m)])
            .On(LastDay).Claims[0];

        Assert.True(standing.IsSettled);
    }

    [Fact]
    public void Later_message_asks_the_interest_of_its_own_day()
    {
        var claim = Claim() with
        {
            InterestDemands =
            [
                Asked(new DateOnly(2026, 5, 20), 2.36m, new DateOnly(2026, 5, 27)),
                Asked(new DateOnly(2026, 4, 30), 1.26m, new DateOnly(2026, 5, 7)),
            ],
        };
        var account = ClaimAccount.Open(claim);

        Assert.Equal(Money.Zero(), account.OpenOn(new DateOnly(2026, 4, 29)).Interest);
        Assert.Equal(Money.Euro(1.26m), account.OpenOn(new DateOnly(2026, 4, 30)).Interest);
        Assert.Equal(Money.Euro(1.26m), account.OpenOn(new DateOnly(2026, 5, 7)).Interest);
        Assert.Equal(Money.Euro(1.70m), account.OpenOn(new DateOnly(2026, 5, 8)).Interest);
        Assert.Equal(Money.Euro(2.36m), account.OpenOn(new DateOnly(2026, 5, 20)).Interest);
        Assert.Equal(Money.Euro(2.36m), account.OpenOn(new DateOnly(2026, 5, 27)).Interest);
        Assert.Equal(Money.Euro(2.79m), account.OpenOn(new DateOnly(2026, 5, 28)).Interest);
    }

    [Fact]
    public void Payment_after_the_term_pays_costs_and_all_interest_first()
    {
        var claim = Claim() with
        {
            Costs = [new CostsDemand(LastDay.AddDays(1), Money.Euro(75m))],
            InterestDemands = [Asked(new DateOnly(2026, 5, 20), 2.36m, new DateOnly(2026, 5, 27))],
        };

        var standing = Standing(claim, new DateOnly(2026, 5, 28), 500m);

        Assert.Equal(Money.Euro(77.79m), standing.Total);
    }

    [Theory]
    // day of payment, cents paid, closed? (980.00 is enough until 10 March)
    [InlineData("2026-03-10", 980_00, true)]
    [InlineData("2026-03-11", 980_00, false)]
    [InlineData("2026-03-10", 979_99, false)]
    [InlineData("2026-03-10", 1000_00, true)]
    public void Discount_for_early_payment(string paidOn, int cents, bool isClosed)
    {
        var claim = new ClaimFacts(new ClaimId("A"), Money.Euro(1000m), new DateOnly(2026, 4, 1))
        {
            EarlyPayment = new EarlyPayment(new DateOnly(2026, 3, 10), Money.Euro(980m)),
        };

        var standing = Standing(claim, OracleCell.Day(paidOn), cents / 100m);

        Assert.Equal(isClosed, standing.IsSettled);
        Assert.Equal(
            isClosed ? 1000_00 - cents : 0,
            standing.Waivers.Where(waiver => waiver.Kind == WaiverKind.Discount).Sum(waiver => waiver.Amount.Cents));
    }

    [Theory]
    // rest that stays, closed? (a rest of at most 1.00 is let go)
    [InlineData(1_00, true)]
    [InlineData(1_01, false)]
    public void Small_rest_is_let_go(int rest, bool isClosed)
    {
        var claim = Claim() with { SmallRest = Money.Euro(1m), Interest = null };

        var standing = Standing(claim, LastDay, 500m - (rest / 100m));

        Assert.Equal(isClosed, standing.IsSettled);
        Assert.Equal(isClosed ? 0 : rest, standing.Total.Cents);
    }

    [Fact]
    public void Small_claim_without_a_payment_is_not_let_go() => Assert.False(
        ClaimAccount.Open(Claim() with { Principal = Money.Euro(0.50m), SmallRest = Money.Euro(1m) })
            .StandingOn(LastDay).IsSettled);

    [Fact]
    public void Interest_stops_where_the_law_stops_it()
    {
        var claim = Claim() with { InterestUntil = new DateOnly(2026, 4, 30) };

        Assert.Equal(
            ClaimAccount.Open(Claim()).StandingOn(new DateOnly(2026, 4, 30)).Interest,
            ClaimAccount.Open(claim).StandingOn(LastDay).Interest);
    }

    [Fact]
    public void Claim_without_principal_is_closed_in_silence()
    {
        var standing = ClaimAccount.Open(Claim() with { Principal = Money.Euro(-1m) }).StandingOn(LastDay);

        Assert.Equal((DueOn, Money.Zero()), (standing.SettledOn, standing.Total));
    }

    [Theory]
    // paid, in cents: all, and all but a rest that is let go
    [InlineData(500_00)]
    [InlineData(499_50)]
    public void Working_ends_on_the_day_on_which_the_claim_was_closed(int paid)
    {
        var claim = Claim() with { SmallRest = Money.Euro(1m) };

        var standing = new DebtorAccount([claim], [Paid("P", LastDay, paid / 100m)]).On(LastDay.AddDays(100)).Claims[0];

        Assert.Equal(LastDay, standing.Working[^1].LastDay);
    }

    [Fact]
    public void Payment_before_default_bears_no_interest()
    {
        var standing = Standing(Claim(), DueOn, 100m);

        Assert.Equal((Money.Euro(400m), Money.Zero()), (standing.Principal, standing.Interest));
    }

    private static ClaimFacts Claim() => new(new ClaimId("A"), Money.Euro(500m), DueOn)
    {
        Interest = StatuteBook.Shipped.Interest.DutchConsumer,
    };

    private static InterestDemand Asked(DateOnly on, decimal stated, DateOnly payBy) =>
        new(on, Money.Euro(stated), payBy);

    private static Payment Paid(string id, DateOnly on, decimal amount) => new(id, on, Money.Euro(amount));

    private static ClaimStanding Standing(ClaimFacts claim, DateOnly paidOn, decimal amount) =>
        new DebtorAccount([claim], [Paid("P", paidOn, amount)]).On(paidOn).Claims[0];
}
