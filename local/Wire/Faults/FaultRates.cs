namespace Receivables.Local.Wire;

/// <summary>
/// How often each fault happens, as shares of all requests between 0 and 1 that together stay within 1.
/// </summary>
public sealed record FaultRates
{
    public double Latency { get; init; }

    public double TooManyRequests { get; init; }

    public double ServerBusy { get; init; }

    public double ConnectionReset { get; init; }

    public double ResponseLost { get; init; }

    public double Crash { get; init; }

    /// <summary>Delays are drawn evenly from zero up to this.</summary>
    public TimeSpan LongestLatency { get; init; } = TimeSpan.FromMilliseconds(20);

    /// <summary>What a 429 asks for.</summary>
    public TimeSpan RetryAfter { get; init; } = TimeSpan.FromMilliseconds(10);

    /// <summary>What is wrong with the rates; null for nothing.</summary>
    internal string? Mistake
    {
        get
        {
            double[] rates = [Latency, TooManyRequests, ServerBusy, ConnectionReset, ResponseLost, Crash];
            return Array.Exists(rates, rate => rate is not (>= 0 and <= 1)) || rates.Sum() > 1
                ? $"Each fault rate lies between 0 and 1, and all together too, unlike {string.Join(", ", rates)}."
                : null;
        }
    }
}
