using Azure.Core;
using Receivables.Local.Wire;

namespace Receivables.Platform.Tests.Faults;

/// <summary>Which requests go wrong.</summary>
public sealed class FaultPlanTests
{
    private static readonly Fault Busy = new Fault.ServerBusy();

    [Fact]
    public void Empty_plan_lets_everything_pass()
    {
        var plan = new FaultPlan();

        Assert.True(plan.IsIdle);
        Assert.All(Draw(plan, 100), Assert.Null);
    }

    [Fact]
    public void Numbered_request_goes_wrong_once()
    {
        var plan = new FaultPlan().At(3, Busy);

        Assert.Equal([null, null, Busy, null, null], Draw(plan, 5));
    }

    [Fact]
    public void Matching_requests_go_wrong_as_often_as_told()
    {
        var plan = new FaultPlan().When(facts => facts.Number % 2 == 0, Busy, times: 2, skip: 1);

        Assert.Equal([4L, 6L], Wrong(plan, 10));
    }

    [Fact]
    public void Scripts_go_in_the_order_in_which_they_were_written()
    {
        var plan = new FaultPlan().When(_ => true, Busy).When(_ => true, new Fault.ConnectionReset());

        Assert.Equal([Busy, new Fault.ConnectionReset(), null], Draw(plan, 3));
    }

    [Fact]
    public void Same_seed_draws_the_same_faults()
    {
        var rates = new FaultRates { ServerBusy = 0.1, ResponseLost = 0.1 };

        Assert.Equal(Draw(FaultPlan.Seeded(7, rates), 1000), Draw(FaultPlan.Seeded(7, rates), 1000));
        Assert.NotEqual(Draw(FaultPlan.Seeded(7, rates), 1000), Draw(FaultPlan.Seeded(8, rates), 1000));
    }

    [Fact]
    public void Order_in_which_requests_are_asked_about_does_not_matter()
    {
        var rates = new FaultRates { ServerBusy = 0.3, Latency = 0.3 };
        var forward = FaultPlan.Seeded(-5, rates);
        var backward = FaultPlan.Seeded(-5, rates);

        var faults = Enumerable.Range(1, 50).Select(number => forward.Next(Facts(number))).ToList();
        var reversed = Enumerable.Range(1, 50).Reverse().Select(number => backward.Next(Facts(number))).Reverse();

        Assert.Equal(faults, reversed);
    }

    [Fact]
    public void Faults_are_as_frequent_as_their_rates()
    {
        var plan = FaultPlan.Seeded(1, new FaultRates
        {
            Latency = 0.1, TooManyRequests = 0.1, ServerBusy = 0.1,
            ConnectionReset = 0.1, ResponseLost = 0.1, Crash = 0.1,
        });

        var drawn = Draw(plan, 20_000).CountBy(fault => fault?.GetType().Name ?? "none").ToDictionary();

        Assert.All(drawn.Where(pair => pair.Key != "none"), pair => Assert.InRange(pair.Value, 1800, 2200));
        Assert.Equal(7, drawn.Count);
        Assert.InRange(drawn["none"], 7600, 8400);
    }

    [Theory]
    [InlineData(-0.1, 0)]
    [InlineData(1.1, 0)]
    [InlineData(0.6, 0.6)]
    [InlineData(double.NaN, 0)]
    public void Rates_that_are_no_shares_of_one_are_refused(double busy, double lost)
    {
        Assert.Throws<ArgumentException>(
            () => FaultPlan.Seeded(1, new FaultRates { ServerBusy = busy, ResponseLost = lost }));
    }

    [Fact]
    public void Stopped_plan_lets_everything_pass()
    {
        var plan = FaultPlan.Seeded(1, new FaultRates { ServerBusy = 1 }).At(2, Busy);
        Assert.NotNull(plan.Next(Facts(1)));

        plan.Stop();

        Assert.True(plan.IsIdle);
        Assert.All(Draw(plan, 10), Assert.Null);
    }

    private static IEnumerable<Fault?> Draw(FaultPlan plan, int requests) =>
        Enumerable.Range(1, requests).Select(number => plan.Next(Facts(number))).ToList();

    private static IEnumerable<long> Wrong(FaultPlan plan, int requests) => Enumerable.Range(1, requests)
        .Where(number => plan.Next(Facts(number)) is not null).Select(number => (long)number).ToList();

    private static RequestFacts Facts(int number) =>
        new(number, new RequestTarget(Services.Table, "ledger"), new WireRequest { Method = RequestMethod.Get });
}
