namespace Receivables.Simulation.Tests;

/// <summary>Everything random in a world comes from its seed through here, in one order.</summary>
internal sealed class Draw(int seed)
{
    private readonly Random random = new(seed);

    /// <summary>From 0 up to, not including, <paramref name="end"/>.</summary>
    public int Below(int end) => random.Next(end);

    /// <summary>Both ends inclusive.</summary>
    public int Between(int least, int most) => random.Next(least, most + 1);

    public bool Percent(int chance) => random.Next(100) < chance;

    public bool OneIn(int times) => random.Next(times) == 0;

    public T Of<T>(params ReadOnlySpan<T> choices) => choices[random.Next(choices.Length)];

    /// <summary>One of the choices, the more often the heavier it weighs.</summary>
    public T Weighed<T>(params ReadOnlySpan<(int Weight, T Choice)> choices)
    {
        var sum = 0;
        foreach (var each in choices)
        {
            sum += each.Weight;
        }

        var point = random.Next(sum);
        foreach (var (weight, choice) in choices)
        {
            if ((point -= weight) < 0)
            {
                return choice;
            }
        }

        throw new InvalidOperationException("The weights do not add up.");
    }

    /// <summary>An amount in euro, drawn evenly in cents.</summary>
    public decimal Euro(int leastCents, int mostCents) => Between(leastCents, mostCents) / 100m;

    /// <summary>A moment of a working day's waking hours after a start.</summary>
    public DateTimeOffset After(DateTimeOffset start, int mostDays) =>
        start.AddDays(random.Next(mostDays + 1)).AddMilliseconds(random.Next(14 * 3_600_000));
}
