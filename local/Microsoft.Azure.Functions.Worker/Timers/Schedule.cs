using System.Globalization;

namespace Receivables.Local.Functions.Timers;

/// <summary>When a timer runs.</summary>
internal abstract class Schedule
{
    /// <summary>Whether runs come more often than once a minute; such a schedule is not remembered.</summary>
    internal abstract bool IsSubMinute(DateTimeOffset from);

    /// <summary>The first run after a moment.</summary>
    internal abstract DateTimeOffset Next(DateTimeOffset after);

    /// <summary>
    /// The schedule of an expression: NCRONTAB, or a TimeSpan, or the name of a setting: <c>%name%</c>.
    /// </summary>
    /// <exception cref="FormatException">The expression is none of these; the message says which one.</exception>
    internal static Schedule Parse(string expression, Func<string, string?> setting, TimeZoneInfo zone)
    {
        var resolved = Resolve(expression, setting);
        if (CronSchedule.TryParse(resolved, zone, out var cron))
        {
            return cron;
        }

        return TimeSpan.TryParse(resolved, CultureInfo.InvariantCulture, out var interval) && interval > TimeSpan.Zero
            ? new IntervalSchedule(interval)
            : throw new FormatException(
                $"schedule '{resolved}' is neither NCRONTAB (six fields, seconds first, such as '0 0 9 * * *') "
                + "nor a TimeSpan");
    }

    /// <summary>What is wrong with an expression; null when nothing is.</summary>
    internal static string? Fault(string expression, Func<string, string?> setting)
    {
        try
        {
            Parse(expression, setting, TimeZoneInfo.Utc);
            return null;
        }
        catch (FormatException wrong)
        {
            return wrong.Message;
        }
    }

    private static string Resolve(string expression, Func<string, string?> setting)
    {
        if (expression is not ['%', .. { Length: > 0 } name, '%'])
        {
            return expression ?? string.Empty;
        }

        return setting(name) ?? throw new FormatException(
            $"its schedule is in setting '{name}', which is not set; set it in local.settings.json or the environment");
    }
}
