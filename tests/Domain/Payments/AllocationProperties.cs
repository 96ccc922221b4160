namespace Receivables.Domain.Tests;

/// <summary>Money is neither made nor lost, whatever is paid in whatever order.</summary>
public sealed class AllocationProperties
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Fact]
    public void Shares_add_up_and_stay_within_their_weights() => SeededCases.Run(random =>
    {
        var weights = Enumerable.Range(0, random.Next(1, 8)).Select(_ => random.Amount()).ToList();
        var sum = new Money(random.NextInt64(0, Money.Sum(weights).Cents + 1));

        var shares = ProRata.Shares(sum, weights);

        Assert.Equal(sum, Money.Sum(shares));
        Assert.All(shares.Zip(weights), pair => Assert.True(pair.First <= pair.Second));
    });

    [Fact]
    public void Allocation_neither_makes_nor_loses_a_cent() => SeededCases.Run(random =>
    {
        var claims = OpenClaims(random);
        var payment = Payment(random, "P", Today);

        var plan = PaymentAllocation.Plan(payment, claims);

        Assert.Equal(payment.Amount, plan.Allocated + plan.Surplus);
        Assert.Equal(plan.Lines.Count, plan.Lines.Select(line => line.Claim).Distinct().Count());
        Assert.True(plan.Surplus.IsZero || plan.Allocated == Money.Sum(claims.Select(claim => claim.Total)));
        Assert.All(plan.Lines, line => Fits(line, claims.Single(claim => claim.Id == line.Claim)));
    });

    [Fact]
    public void Order_of_the_claims_has_no_influence() => SeededCases.Run(random =>
    {
        var claims = OpenClaims(random);
        var payment = Payment(random, "P", Today);
        var shuffled = claims.ToArray();
        random.Shuffle(shuffled);

        Assert.Equal(PaymentAllocation.Plan(payment, claims).Lines, PaymentAllocation.Plan(payment, shuffled).Lines);
    });

    [Fact]
    public void Account_neither_makes_nor_loses_a_cent_and_forgets_a_reversed_payment() => SeededCases.Run(random =>
    {
        var account = Account(random);
        var day = Today.AddDays(-random.Next(200));
        var standing = account.On(day);

        // Of each claim the principal is open, paid, or let go with a reason.
        foreach (var (facts, claim) in account.Claims.Zip(standing.Claims))
        {
            var paid = Money.Sum(standing.Plans.Select(plan => plan.For(facts.Id)?.Principal ?? Money.Zero()));
            var letGo = facts.Principal - paid - claim.Principal;
            Assert.False(letGo.IsNegative);
            Assert.True(letGo <= Money.Sum(claim.Waivers.Where(IsRest).Select(waiver => waiver.Amount)));
            Assert.False(claim.Costs.IsNegative || claim.Interest.IsNegative || claim.InterestAsked > claim.Interest);
        }

        var extra = Payment(random, "X", account.Payments[0].PaidOn);
        var reversed = account with
        {
            Payments = [.. account.Payments, extra],
            Reversals = [new Reversal("X", day.AddDays(-random.Next(30)), "MD06")],
        };
        AccountComparison.Same(standing, reversed.On(day));
    });

    [Fact]
    public void Order_of_the_facts_has_no_influence() => SeededCases.Run(random =>
    {
        var account = Account(random);
        var payments = account.Payments.ToArray();
        random.Shuffle(payments);

        AccountComparison.Same(account.On(Today), (account with { Payments = payments }).On(Today));
    }, count: 20_000);

    private static bool IsRest(Waiver waiver) => waiver.Kind is WaiverKind.SmallRest or WaiverKind.Discount;

    private static void Fits(AllocationLine line, OpenClaim claim)
    {
        Assert.True(line.Costs <= claim.Costs && line.Interest <= claim.Interest && line.Principal <= claim.Principal);
        Assert.True(line.Interest.IsZero || line.Costs == claim.Costs);
        Assert.True(line.Principal.IsZero || line.Interest == claim.Interest);
        Assert.True(line.Total.IsPositive);
    }

    private static List<OpenClaim> OpenClaims(Random random) =>
    [
        .. Enumerable.Range(0, random.Next(1, 6)).Select(number => new OpenClaim(
            new ClaimId($"{(char)('A' + number)}"),
            Today.AddDays(random.Next(-3, 3)),
            new Percentage(random.Next(2) * 4),
            random.Coin() ? Money.Zero() : random.Amount(10_000),
            random.Coin() ? Money.Zero() : random.Amount(10_000),
            random.Amount(100_000))),
    ];

    private static Payment Payment(Random random, string id, DateOnly on) => new(id, on, random.Amount(300_000))
    {
        Designations = random.Next(3) > 0
            ? []
            : [new Designation(new ClaimId($"{(char)('A' + random.Next(6))}"), random.Coin() ? random.Amount() : null)],
    };

    private static DebtorAccount Account(Random random)
    {
        var law = StatuteBook.Shipped.Interest;
        var claims = Enumerable.Range(0, random.Next(1, 4)).Select(number =>
        {
            var dueOn = Today.AddDays(-random.Next(20, 700));
            var noticed = dueOn.AddDays(random.Next(10, 40));
            return new ClaimFacts(new ClaimId($"{(char)('A' + number)}"), random.Amount(500_000), dueOn)
            {
                Interest = random.Of<InterestBasis?>([null, law.DutchConsumer, law.DutchTrade, law.BelgianTrade]),
                InterestDemands = random.Coin()
                    ? []
                    : [new InterestDemand(noticed, random.Amount(1_000), noticed.AddDays(7))],
                Costs = random.Coin() ? [] : [new CostsDemand(noticed.AddDays(8), random.Amount(10_000))],
                SmallRest = random.Coin() ? Money.Zero() : Money.Euro(1m),
                EarlyPayment = random.Next(4) > 0 ? null : new EarlyPayment(dueOn, random.Amount(500_000)),
            };
        }).ToList();
        var payments = Enumerable.Range(0, random.Next(1, 4))
            .Select(number => Payment(random, $"P{number}", Today.AddDays(-random.Next(700)))).ToList();
        return new DebtorAccount(claims, payments);
    }
}
