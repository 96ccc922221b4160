namespace Receivables.Local.Functions.Timers;

/// <summary>A fixed time from one run to the next.</summary>
internal sealed class IntervalSchedule(TimeSpan interval) : Schedule
{
    internal override bool IsSubMinute(DateTimeOffset from) => interval < TimeSpan.FromMinutes(1);

    internal override DateTimeOffset Next(DateTimeOffset after) => after + interval;
}
