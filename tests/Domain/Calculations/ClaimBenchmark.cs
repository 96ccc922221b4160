using System.Diagnostics;

namespace Receivables.Domain.Tests;

/// <summary>
/// How many claims one core computes in a second; run by name from a Release build:
/// <c>dotnet run -c Release --project tests/Domain -- -explicit only -class Receivables.Domain.Tests.ClaimBenchmark</c>.
/// </summary>
public sealed class ClaimBenchmark(ITestOutputHelper output)
{
    private const int Claims = 100_000;

    [Theory(Explicit = true)]
    [InlineData("nl-business")]
    [InlineData("nl-consumer")]
    [InlineData("be-business")]
    public void Claims_with_a_rate_change_and_two_payments(string regime)
    {
        var questions = Enumerable.Range(0, Claims).Select(number => Question(Regime.Named(regime), number)).ToArray();
        var calculator = new ClaimCalculator(StatuteBook.Shipped);
        var best = TimeSpan.MaxValue;
        for (var round = 0; round < 5; round++)
        {
            var watch = Stopwatch.StartNew();
            foreach (var question in questions) calculator.Answer(question);
            if (watch.Elapsed < best) best = watch.Elapsed;
        }

        output.WriteLine($"{regime}: {Claims / best.TotalSeconds:N0} claims a second on one core, best of five rounds");
    }

    private static ClaimQuestion Question(Regime regime, int number)
    {
        var due = new DateOnly(2025, 12, 1).AddDays(number % 28);
        return new ClaimQuestion(regime, [new Money(100_000 + number)], due, new DateOnly(2026, 3, 31))
        {
            Payments = [new(new(2026, 1, 15), new Money(10_000)), new(new(2026, 2, 20), new Money(20_000))],
        };
    }
}
