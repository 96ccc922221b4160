using System.Globalization;

namespace Receivables.Domain.Tests;

/// <summary>One payment over several claims, beyond the table.</summary>
public sealed class PaymentAllocationTests
{
    private static readonly DateOnly Day = new(2026, 11, 21);

    [Fact]
    public void Whole_payment_to_one_claim_pays_costs_then_interest_then_principal()
    {
        var claim = Claim("A", 100m) with { Costs = Money.Euro(40m), Interest = Money.Euro(3m) };

        var line = Assert.Single(PaymentAllocation.Plan(Paid(50m), [claim]).Lines);

        Assert.Equal((Money.Euro(40m), Money.Euro(3m), Money.Euro(7m)), (line.Costs, line.Interest, line.Principal));
    }

    [Theory]
    // paid     costs   interest  principal  (claim: costs 40, interest 3, principal 100)
    [InlineData(39_99, 39_99, 0, 0)]
    [InlineData(40_00, 40_00, 0, 0)]
    [InlineData(40_01, 40_00, 1, 0)]
    [InlineData(43_00, 40_00, 3_00, 0)]
    [InlineData(43_01, 40_00, 3_00, 1)]
    [InlineData(143_00, 40_00, 3_00, 100_00)]
    public void Edges_within_a_claim(int paid, int costs, int interest, int principal)
    {
        var claim = Claim("A", 100m) with { Costs = Money.Euro(40m), Interest = Money.Euro(3m) };

        var line = WithinClaim.Split(claim, new Money(paid), AllocationReason.Remaining);

        Assert.Equal(
            (costs, interest, principal), ((int)line.Costs.Cents, (int)line.Interest.Cents, (int)line.Principal.Cents));
    }

    [Fact]
    public void More_than_is_open_on_a_claim_is_a_bug() => Assert.Throws<ArgumentOutOfRangeException>(
        () => WithinClaim.Split(Claim("A", 100m), Money.Euro(100.01m), AllocationReason.Remaining));

    [Fact]
    public void What_no_claim_takes_is_the_surplus()
    {
        var plan = PaymentAllocation.Plan(Paid(150m), [Claim("A", 100m)]);

        Assert.Equal((Money.Euro(100m), Money.Euro(50m)), (plan.Allocated, plan.Surplus));
        Assert.Equal("50.00 EUR is left over: nothing else is open.", plan.Explanation[^1]);
    }

    [Fact]
    public void Nothing_open_leaves_all_as_surplus()
    {
        var plan = PaymentAllocation.Plan(Paid(150m), [Claim("A", 0m)]);

        Assert.Empty(plan.Lines);
        Assert.Equal(Money.Euro(150m), plan.Surplus);
    }

    [Fact]
    public void What_is_left_of_a_named_claim_goes_on_by_the_law() => Assert.Equal(
        ["B 300.00 Designated", "A 50.00 Remaining"],
        Lines(PaymentAllocation.Plan(
            Paid(350m) with { Designations = [new Designation(new ClaimId("B"))] },
            [Claim("A", 100m), Claim("B", 300m)])));

    [Fact]
    public void Named_amounts_bind_and_the_rest_goes_by_the_law() => Assert.Equal(
        ["B 30.00 Designated", "C 20.00 Designated", "A 50.00 Oldest"],
        Lines(PaymentAllocation.Plan(
            Paid(100m) with
            {
                Designations =
                [
                    new Designation(new ClaimId("B"), Money.Euro(10m)),
                    new Designation(new ClaimId("B"), Money.Euro(20m)),
                    new Designation(new ClaimId("C"), Money.Euro(20m)),
                ],
            },
            [
                Claim("A", 100m), Claim("B", 300m) with { DueOn = new DateOnly(2026, 10, 1) },
                Claim("C", 300m) with { DueOn = new DateOnly(2026, 10, 2) },
            ])));

    [Fact]
    public void Named_claims_that_are_not_open_count_as_not_named() => Assert.Equal(
        ["A 100.00 Remaining"],
        Lines(PaymentAllocation.Plan(
            Paid(100m) with { Designations = [new Designation(new ClaimId("X")), new Designation(new ClaimId("B"))] },
            [Claim("A", 100m), Claim("B", 0m)])));

    [Fact]
    public void Each_line_says_why_it_came_before_the_next()
    {
        OpenClaim[] claims =
        [
            Claim("A", 50m) with { Onerousness = new Percentage(8m) }, Claim("B", 50m), Claim("C", 50m),
            Claim("D", 50m) with { DueOn = Day }, Claim("E", 50m) with { DueOn = Day.AddDays(1) }, Claim("F", 50m) with
            {
                DueOn = Day.AddDays(2),
            },
        ];

        Assert.Equal(
            [
                "A 50.00 MostOnerous", "B 50.00 Oldest", "C 50.00 Oldest", "D 50.00 DueFirst", "E 50.00 Oldest",
                "F 50.00 Remaining",
            ],
            Lines(PaymentAllocation.Plan(Paid(300m), claims)));
        Assert.Equal(
            ["A 50.00 MostOnerous", "B 49.50 ProRata", "C 49.50 ProRata"],
            Lines(PaymentAllocation.Plan(Paid(149m), claims)));
    }

    [Theory]
    // due day of A        first served (B is due on 20 November, cheaper)
    [InlineData("2026-11-20", "A")]
    [InlineData("2026-11-21", "A")]
    [InlineData("2026-11-22", "B")]
    public void Claim_is_due_on_its_due_day(string dueOn, string first)
    {
        var onerous = Claim("A", 100m) with { DueOn = OracleCell.Day(dueOn), Onerousness = new Percentage(12m) };
        var other = Claim("B", 100m) with { DueOn = new DateOnly(2026, 11, 20) };

        Assert.Equal(first, PaymentAllocation.Plan(Paid(50m), [onerous, other]).Lines[0].Claim.Value);
    }

    [Fact]
    public void Principal_only_is_booked_by_the_law_and_said_so()
    {
        var payment = Paid(50m) with { NamesPrincipalOnly = true };
        var withCosts = Claim("A", 100m) with { Costs = Money.Euro(40m) };

        Assert.Contains(
            PaymentAllocation.Plan(payment, [withCosts]).Explanation,
            sentence => sentence.Contains("6:44 BW, second paragraph", StringComparison.Ordinal));
        Assert.Single(PaymentAllocation.Plan(payment, [Claim("A", 100m)]).Explanation);
    }

    [Fact]
    public void Explanation_names_the_ground_of_each_line() => Assert.Equal(
        [
            "A gets 100.00 EUR (costs 0.00, interest 0.00, principal 100.00): it is the oldest "
                + "(6:43 BW, second paragraph).",
            "B gets 50.00 EUR (costs 0.00, interest 0.00, principal 50.00): it is what was left open.",
        ],
        PaymentAllocation.Plan(Paid(150m), [Claim("A", 100m), Claim("B", 300m) with { DueOn = Day }]).Explanation);

    [Fact]
    public void Claim_that_is_given_twice_is_a_bug() => Assert.Throws<ArgumentException>(
        () => PaymentAllocation.Plan(Paid(50m), [Claim("A", 100m), Claim("A", 100m)]));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Payment_of_nothing_is_a_bug(int cents) => Assert.Throws<ArgumentOutOfRangeException>(
        () => PaymentAllocation.Plan(new Payment("P", Day, new Money(cents)), [Claim("A", 100m)]));

    [Theory]
    // sum     weights               shares
    [InlineData(100_00, "1 1 1", "33.34 33.33 33.33")]
    [InlineData(100_00, "100 200", "33.33 66.67")]
    [InlineData(1, "1 1", "0.01 0.00")]
    [InlineData(2, "5 0 5", "0.01 0.00 0.01")]
    [InlineData(0, "1 2", "0.00 0.00")]
    [InlineData(10, "1 1 1 1", "0.03 0.03 0.02 0.02")]
    public void Shares_add_up_to_the_cent(int cents, string weights, string expected)
    {
        var sums = weights.Split(' ').Select(weight => Money.Euro(Invariant.Decimal(weight))).ToList();

        var shares = ProRata.Shares(new Money(cents), sums);

        Assert.Equal(expected, string.Join(' ', shares.Select(share => Written(share))));
    }

    [Fact]
    public void Shares_without_weight_are_a_bug()
    {
        Assert.Throws<ArgumentException>(() => ProRata.Shares(Money.Euro(1m), [Money.Zero()]));
        Assert.Throws<ArgumentException>(() => ProRata.Shares(Money.Euro(1m), [Money.Euro(2m), Money.Euro(-1m)]));
        Assert.Throws<ArgumentException>(() => ProRata.Shares(Money.Euro(-1m), [Money.Euro(2m)]));
    }

    private static Payment Paid(decimal amount) => new("P", Day, Money.Euro(amount));

    private static OpenClaim Claim(string id, decimal principal) => new(
        new ClaimId(id), new DateOnly(2026, 9, 1), new Percentage(4m), Money.Zero(), Money.Zero(),
        Money.Euro(principal));

    private static string Written(Money amount) => amount.Amount.ToString("0.00", CultureInfo.InvariantCulture);

    private static IEnumerable<string> Lines(AllocationPlan plan) =>
        plan.Lines.Select(line => $"{line.Claim} {Written(line.Total)} {line.Reason}");
}
