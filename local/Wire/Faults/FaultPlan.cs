using System.Diagnostics;

namespace Receivables.Local.Wire;

/// <summary>
/// Says which requests go wrong and how: by script (the n-th request, or the next that matches), by a seed, or both;
/// a script goes first. The same seed gives the n-th request the same fault in every run.
/// </summary>
public sealed class FaultPlan
{
    private readonly Lock gate = new();
    private readonly List<Script> scripts = [];
    private readonly ulong seed;
    private FaultRates? rates;
    private volatile bool idle = true;

    /// <summary>A plan in which nothing goes wrong until a script is added.</summary>
    public FaultPlan()
    {
    }

    private FaultPlan(int seed, FaultRates rates)
    {
        this.seed = unchecked((ulong)seed);
        this.rates = rates;
        idle = false;
    }

    /// <summary>What a crash does. By default the process gets SIGKILL and runs no further instruction.</summary>
    public Action Die { get; init; } = KillThisProcess;

    /// <summary>Times latencies; a clock that stands still makes them wait until it is moved.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>A plan that draws faults at the given rates.</summary>
    /// <param name="seed">Gives the n-th request its fault.</param>
    /// <param name="rates">How often each fault happens.</param>
    /// <param name="die">What a crash does; null for SIGKILL, see <see cref="Die"/>.</param>
    /// <exception cref="ArgumentException">A rate lies outside 0 to 1, or all together do.</exception>
    public static FaultPlan Seeded(int seed, FaultRates rates, Action? die = null)
    {
        ArgumentNullException.ThrowIfNull(rates);
        if (rates.Mistake is { } mistake)
        {
            throw new ArgumentException(mistake, nameof(rates));
        }

        return new FaultPlan(seed, rates) { Die = die ?? KillThisProcess };
    }

    /// <summary>The request with this number (from 1, retries counted) goes wrong.</summary>
    public FaultPlan At(long number, Fault fault) => When(facts => facts.Number == number, fault);

    /// <summary>The next requests that match go wrong.</summary>
    /// <param name="matches">Is asked once per request, in the order in which they arrive.</param>
    /// <param name="fault">What goes wrong.</param>
    /// <param name="times">How many matching requests go wrong.</param>
    /// <param name="skip">How many matching requests go well before.</param>
    public FaultPlan When(Func<RequestFacts, bool> matches, Fault fault, int times = 1, int skip = 0)
    {
        ArgumentNullException.ThrowIfNull(matches);
        ArgumentNullException.ThrowIfNull(fault);
        lock (gate)
        {
            scripts.Add(new Script(matches, fault) { Left = times, Skip = skip });
            idle = false;
        }

        return this;
    }

    /// <summary>
    /// The process dies after this much real time, whatever it is doing then, unless the result is disposed before.
    /// </summary>
    public IDisposable DieAfter(TimeSpan wait) =>
        TimeProvider.System.CreateTimer(_ => Die(), null, wait, Timeout.InfiniteTimeSpan);

    /// <summary>From now on nothing goes wrong any more.</summary>
    public void Stop()
    {
        lock (gate)
        {
            scripts.Clear();
            rates = null;
            idle = true;
        }
    }

    internal bool IsIdle => idle;

    internal Fault? Next(RequestFacts facts)
    {
        lock (gate)
        {
            foreach (var script in scripts)
            {
                if (script.Left > 0 && script.Matches(facts) && script.Skip-- <= 0)
                {
                    script.Left--;
                    return script.Fault;
                }
            }

            return rates is null ? null : Draw(rates, facts.Number);
        }
    }

    private Fault? Draw(FaultRates drawn, long number)
    {
        var bits = Mix(unchecked((seed << 32) ^ (ulong)number));
        var point = Share(bits);
        return (point -= drawn.Latency) < 0 ? new Fault.Latency(drawn.LongestLatency * Share(Mix(bits)))
            : (point -= drawn.TooManyRequests) < 0 ? new Fault.TooManyRequests(drawn.RetryAfter)
            : (point -= drawn.ServerBusy) < 0 ? new Fault.ServerBusy()
            : (point -= drawn.ConnectionReset) < 0 ? new Fault.ConnectionReset()
            : (point -= drawn.ResponseLost) < 0 ? new Fault.ResponseLost()
            : point - drawn.Crash < 0 ? new Fault.Crash((RequestMoment)(bits & 1))
            : null;
    }

    private static double Share(ulong bits) => (bits >> 11) * (1.0 / (1UL << 53));

    /// <summary>The finaliser of SplitMix64: neighbouring numbers give unrelated bits.</summary>
    private static ulong Mix(ulong value)
    {
        unchecked
        {
            value += 0x9E3779B97F4A7C15;
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
            return value ^ (value >> 31);
        }
    }

    private static void KillThisProcess()
    {
        using var self = Process.GetCurrentProcess();
        self.Kill();
        Thread.Sleep(Timeout.Infinite);
    }

    private sealed class Script(Func<RequestFacts, bool> matches, Fault fault)
    {
        internal Func<RequestFacts, bool> Matches => matches;

        internal Fault Fault => fault;

        internal int Left { get; set; }

        internal int Skip { get; set; }
    }
}
