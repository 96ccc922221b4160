namespace Receivables.Domain.Tests;

/// <summary>Random facts for properties, drawn so that the edges come often.</summary>
internal static class RandomFacts
{
    /// <summary>A day from 2015 up to and including 2026.</summary>
    public static DateOnly Day(this Random random) => new DateOnly(2015, 1, 1).AddDays(random.Next(4383));

    /// <summary>From one cent to the limit; small and round sums come often.</summary>
    public static Money Amount(this Random random, long mostCents = 1_000_000) => random.Next(4) switch
    {
        0 => new Money(random.NextInt64(1, Math.Min(100, mostCents) + 1)),
        1 => new Money(Math.Min(mostCents, 100 * random.NextInt64(1, 1000))),
        _ => new Money(random.NextInt64(1, mostCents + 1)),
    };

    /// <summary>One of the choices.</summary>
    public static T Of<T>(this Random random, IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

    public static bool Coin(this Random random) => random.Next(2) == 0;
}
