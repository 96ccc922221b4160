using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Starts a function on a schedule.</summary>
public sealed class TimerTriggerAttribute : TriggerBindingAttribute
{
    /// <param name="schedule">
    /// Six NCRONTAB fields (second first) in the time zone of <c>WEBSITE_TIME_ZONE</c>, UTC when not set; or a
    /// <see cref="TimeSpan"/> between runs; or the name of a setting between percent signs.
    /// </param>
    public TimerTriggerAttribute(string schedule)
    {
        Schedule = schedule;
        UseMonitor = true;
    }

    public string Schedule { get; private set; }

    /// <summary>
    /// Whether the schedule is remembered in storage, so that a run missed while the app was down is made up for.
    /// Ignored for schedules of more than once a minute.
    /// </summary>
    public bool UseMonitor { get; set; }

    /// <summary>Whether the function runs when the app starts, besides its schedule.</summary>
    public bool RunOnStartup { get; set; }
}
