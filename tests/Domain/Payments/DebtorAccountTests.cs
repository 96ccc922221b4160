namespace Receivables.Domain.Tests;

/// <summary>Several claims and payments, their order and their reversal.</summary>
public sealed class DebtorAccountTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Fact]
    public void Diary_of_a_claim_paid_in_parts()
    {
        // 5,000.00 due 31 March, notice 30 April (41.71 by 7 May), costs 625.00 from 8 May.
        var claim = new ClaimFacts(new ClaimId("A"), Money.Euro(5000m), new DateOnly(2026, 3, 31))
        {
            Interest = StatuteBook.Shipped.Interest.DutchTrade,
            InterestDemands =
                [new InterestDemand(new DateOnly(2026, 4, 30), Money.Euro(41.71m), new DateOnly(2026, 5, 7))],
            Costs = [new CostsDemand(new DateOnly(2026, 5, 8), Money.Euro(625m))],
        };
        var account = new DebtorAccount([claim], [Paid("P1", 5, 31, 2000m), Paid("P2", 8, 31, 2000m)]);

        var standing = account.On(Today);

        Assert.Equal(
            [(625.00m, 84.82m, 1290.18m), (0m, 96.49m, 1903.51m)],
            standing.Plans.Select(plan => plan.Lines[0])
                .Select(line => (line.Costs.Amount, line.Interest.Amount, line.Principal.Amount)));
        Assert.Equal(
            (42.20m, 1806.31m, 1848.51m),
            (standing.Claims[0].Interest.Amount, standing.Claims[0].Principal.Amount, standing.Claims[0].Total.Amount));
    }

    [Fact]
    public void Diary_of_three_invoices_and_one_notice()
    {
        // 3 x 100.00; 200.00 without reference on 30 September pays the two oldest; on 9 October 140.32 is open.
        ClaimFacts Invoice(string id, DateOnly dueOn) => new(new ClaimId(id), Money.Euro(100m), dueOn)
        {
            Interest = StatuteBook.Shipped.Interest.DutchConsumer,
        };
        var account = new DebtorAccount(
            [
                Invoice("1", new DateOnly(2026, 8, 31)), Invoice("2", new DateOnly(2026, 9, 7)),
                Invoice("3", new DateOnly(2026, 9, 10)) with
                {
                    Costs = [new CostsDemand(new DateOnly(2026, 10, 9), Money.Euro(40m))],
                },
            ],
            [Paid("P1", 9, 30, 200m)]);

        var standing = account.On(new DateOnly(2026, 10, 9));

        Assert.Equal([true, true, false], standing.Claims.Select(claim => claim.IsSettled));
        Assert.Equal(Money.Euro(140.32m), standing.Of(new ClaimId("3")).Total);
    }

    [Fact]
    public void Payments_count_in_the_order_of_their_days_and_ids()
    {
        var account = new DebtorAccount(
            [Claim("A", 100m) with { Interest = null }],
            [Paid("P3", 10, 2, 60m), Paid("P2", 10, 1, 30m), Paid("P1", 10, 2, 20m)]);

        Assert.Equal(["P2", "P1", "P3"], account.On(Today).Plans.Select(plan => plan.Payment.Id));
        Assert.Equal(Money.Euro(10m), account.On(Today).Surplus);
        Assert.Equal(Money.Zero(), account.On(new DateOnly(2026, 10, 1)).Surplus);
    }

    [Fact]
    public void Reversed_payment_was_never_there()
    {
        var before = new DebtorAccount([Claim("A", 100m), Claim("B", 50m)], [Paid("P1", 10, 1, 30m)]);
        var reversed = before with
        {
            Payments = [.. before.Payments, Paid("P2", 9, 15, 120m)],
            Reversals = [new Reversal("P2", new DateOnly(2026, 11, 1), "MD06")],
        };

        AccountComparison.Same(before.On(Today), reversed.On(Today));
        AccountComparison.Same(before.On(new DateOnly(2026, 11, 1)), reversed.On(new DateOnly(2026, 11, 1)));
        Assert.Equal(["P2", "P1"], reversed.On(new DateOnly(2026, 10, 31)).Plans.Select(plan => plan.Payment.Id));
    }

    [Fact]
    public void Payment_from_before_a_claim_is_not_for_it()
    {
        var later = Claim("A", 100m) with { OpenFrom = new DateOnly(2026, 10, 2) };

        Assert.Equal(Money.Euro(30m), new DebtorAccount([later], [Paid("P", 10, 1, 30m)]).On(Today).Surplus);
        Assert.Equal(Money.Zero(), new DebtorAccount([later], [Paid("P", 10, 2, 30m)]).On(Today).Surplus);
    }

    [Fact]
    public void Plan_reversed_takes_back_each_part()
    {
        var line = new AllocationLine(
            new ClaimId("A"), Money.Euro(1m), Money.Euro(2m), Money.Euro(3m), AllocationReason.Remaining);

        var back = line.Reversed();
        Assert.Equal((-1m, -2m, -3m), (back.Costs.Amount, back.Interest.Amount, back.Principal.Amount));
    }

    private static ClaimFacts Claim(string id, decimal principal) =>
        new(new ClaimId(id), Money.Euro(principal), new DateOnly(2026, 9, 1))
        {
            Interest = StatuteBook.Shipped.Interest.DutchTrade,
            InterestDemands =
                [new InterestDemand(new DateOnly(2026, 9, 20), Money.Euro(0.50m), new DateOnly(2026, 9, 27))],
        };

    private static Payment Paid(string id, int month, int day, decimal amount) =>
        new(id, new DateOnly(2026, month, day), Money.Euro(amount));
}
