using System.Globalization;

namespace Receivables.Domain.Tests;

/// <summary>
/// Runs a property on many random cases. The seed is printed first and stands in every failure; the same seed in the
/// environment variable <c>RECEIVABLES_SEED</c> replays the same cases.
/// </summary>
public static class SeededCases
{
    public const int Count = 100_000;

    /// <summary>
    /// Runs the property once for each case, each with a generator of its own so that one can be replayed.
    /// </summary>
    public static void Run(Action<Random> property, int count = Count)
    {
        ArgumentNullException.ThrowIfNull(property);
        var seed = Seed();
        TestContext.Current.TestOutputHelper?.WriteLine($"RECEIVABLES_SEED={seed}, {count} cases");
        for (var number = 0; number < count; number++)
        {
            try
            {
                property(new Random(unchecked((seed * 1_000_003) + number)));
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                throw new InvalidOperationException(
                    $"Case {number} of RECEIVABLES_SEED={seed} failed: {failure.Message}", failure);
            }
        }
    }

    private static int Seed() =>
        int.TryParse(Environment.GetEnvironmentVariable("RECEIVABLES_SEED"), CultureInfo.InvariantCulture, out var seed)
            ? seed
            : Random.Shared.Next();
}
