using System.Diagnostics.CodeAnalysis;
using NCrontab;

namespace Receivables.Local.Functions.Timers;

/// <summary>
/// An NCRONTAB schedule in a time zone. When clocks go forward, a run in the missing hour comes an hour later. When
/// they go back, a schedule of fixed times runs in the first of the two hours only; one with intervals runs in both.
/// </summary>
internal sealed class CronSchedule : Schedule
{
    private readonly CrontabSchedule cron;
    private readonly TimeZoneInfo zone;
    private readonly bool hasIntervals;

    private CronSchedule(CrontabSchedule cron, TimeZoneInfo zone, string[] fields)
    {
        this.cron = cron;
        this.zone = zone;
        var timeFields = fields.Length == 6 ? 3 : 2;
        hasIntervals = fields.Take(timeFields).Any(field => field.AsSpan().IndexOfAny('*', '/', '-') >= 0);
    }

    /// <summary>
    /// Six fields with seconds first, or five without; false as well for a schedule that never comes.
    /// </summary>
    internal static bool TryParse(string expression, TimeZoneInfo zone, [NotNullWhen(true)] out CronSchedule? schedule)
    {
        var fields = expression.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var options = new CrontabSchedule.ParseOptions { IncludingSeconds = fields.Length != 5 };
        var parsed = CrontabSchedule.TryParse(expression, options);
        var comes = parsed?.GetNextOccurrence(new DateTime(2000, 1, 1)).Year < 9999;
        schedule = comes ? new CronSchedule(parsed!, zone, fields) : null;
        return comes;
    }

    internal override bool IsSubMinute(DateTimeOffset from)
    {
        var start = TimeZoneInfo.ConvertTime(from, zone).DateTime;
        return cron.ToString().Split(' ').Skip(1).All(field => field == "*")
            && cron.GetNextOccurrences(start, start.AddMinutes(1)).Skip(1).Any();
    }

    internal override DateTimeOffset Next(DateTimeOffset after)
    {
        var now = TimeZoneInfo.ConvertTime(after, zone);
        var next = InZone(cron.GetNextOccurrence(now.DateTime));
        var crosses = next.Offset != now.Offset;
        if (hasIntervals)
        {
            return crosses && (zone.IsAmbiguousTime(now) || zone.IsAmbiguousTime(next))
                ? TimeZoneInfo.ConvertTime(next + (next.Offset - now.Offset), zone)
                : next;
        }

        if (!zone.IsAmbiguousTime(next))
        {
            return next;
        }

        return crosses ? TimeZoneInfo.ConvertTime(next + (next.Offset - now.Offset), zone) : AfterRepeatedHour(next);
    }

    private DateTimeOffset AfterRepeatedHour(DateTimeOffset next)
    {
        var time = next.DateTime;
        while (zone.IsAmbiguousTime(time))
        {
            time = cron.GetNextOccurrence(time);
        }

        return InZone(time);
    }

    /// <summary>
    /// A missing time counts as standard time, so it is shown an hour later; a repeated one is the second.
    /// </summary>
    private DateTimeOffset InZone(DateTime time) =>
        TimeZoneInfo.ConvertTime(new DateTimeOffset(time, zone.GetUtcOffset(time)), zone);
}
