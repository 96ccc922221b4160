using Receivables.Local.Mailbox;
using Receivables.Local.Wire;

namespace Receivables.Simulation.Tests;

/// <summary>What goes wrong in a world besides what people do.</summary>
internal sealed record Chaos(int Seed, FaultRates Storage, FaultRates Mail)
{
    public RepeatedOperation OnRepeatedOperation { get; init; }

    /// <summary>How long delivery reports take.</summary>
    public TimeSpan ReportsAfter { get; init; }

    public bool SwallowsEvents { get; init; }

    /// <summary>How often a mail answers that it is still running.</summary>
    public int RunningAnswers { get; init; }

    /// <summary>Mails a minute that the service takes; null for any number.</summary>
    public int? MailsPerMinute { get; init; }

    public static Chaos From(Draw draw)
    {
        var isCalm = draw.Percent(25);
        var crashes = !isCalm && draw.Percent(50);
        return new Chaos(
            draw.Below(int.MaxValue),
            isCalm ? new FaultRates() : Rates(draw, crashes),
            isCalm ? new FaultRates() : Rates(draw, crashes))
        {
            OnRepeatedOperation = draw.Of(RepeatedOperation.Deduplicate, RepeatedOperation.Conflict409, RepeatedOperation.SendTwice),
            ReportsAfter = draw.Of(TimeSpan.Zero, TimeSpan.Zero, TimeSpan.FromSeconds(5), TimeSpan.FromHours(3), TimeSpan.FromHours(30)),
            SwallowsEvents = draw.Percent(30),
            RunningAnswers = draw.Of(0, 0, 1, 3),
            MailsPerMinute = draw.OneIn(8) ? draw.Between(1, 3) : null,
        };
    }

    private static FaultRates Rates(Draw draw, bool crashes) => new()
    {
        Latency = draw.Of(0, 0, 0.002),
        TooManyRequests = draw.Of(0, 0.003, 0.01),
        ServerBusy = draw.Of(0, 0.003, 0.01),
        ConnectionReset = draw.Of(0, 0.003),
        ResponseLost = draw.Of(0, 0.003, 0.02),
        Crash = crashes ? draw.Of(0.0003, 0.001, 0.002) : 0,
        LongestLatency = TimeSpan.FromMilliseconds(2),
        RetryAfter = TimeSpan.FromMilliseconds(1),
    };
}
