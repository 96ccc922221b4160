using System.Diagnostics;
using Receivables.Domain;

namespace Receivables.Benchmarks.Law;

/// <summary>How many claims one core computes in a second, each over a change of rate and with two payments.</summary>
internal sealed class ClaimsBenchmark : IBenchmark
{
    private const int Claims = 100_000;
    private const int Rounds = 5;

    public string Name => "claims";

    public Task<IReadOnlyList<Measurement>> Run() => Task.FromResult<IReadOnlyList<Measurement>>(
        [.. Regime.All.Where(regime => regime != Regime.EuConsumer).Select(Measure)]);

    private static Measurement Measure(Regime regime)
    {
        var questions = Enumerable.Range(0, Claims).Select(number => Question(regime, number)).ToArray();
        var calculator = new ClaimCalculator(StatuteBook.Shipped);
        var best = TimeSpan.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            foreach (var question in questions) calculator.Answer(question);
            if (watch.Elapsed < best) best = watch.Elapsed;
        }

        return new Measurement(
            $"claims of {regime} over a change of rate with two payments, a second per core", Claims / best.TotalSeconds,
            AtLeast: 100_000);
    }

    /// <summary>Due in the last month before the rates changed; consumers got their notice, so that costs take part.</summary>
    private static ClaimQuestion Question(Regime regime, int number)
    {
        var due = new DateOnly(2025, 12, 1).AddDays(number % 28);
        return new ClaimQuestion(regime, [new Money(100_000 + number)], due, new DateOnly(2026, 3, 31))
        {
            Payments = [new(new(2026, 1, 15), new Money(10_000)), new(new(2026, 2, 20), new Money(20_000))],
            Notice = regime.IsConsumer ? new SentNotice(DeliveryChannel.Email, due.AddDays(3)) : null,
            InterestAgreed = true,
            IndemnityAgreed = true,
            CreditorIsSmall = true,
        };
    }
}
