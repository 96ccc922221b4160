using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Receivables.Local.Clock;

namespace Receivables.Local.Functions.Timers;

/// <summary>Keeps the timers of all timer functions.</summary>
internal sealed class TimerService(
    FunctionRunner runner,
    IScheduleStore store,
    IConfiguration settings,
    MovableClock clock,
    DrainSignal drain,
    ILogger<TimerService> logger)
{
    private List<LoadedFunction> functions = [];
    private List<TimerRunner> runners = [];

    internal void Load(IEnumerable<LoadedFunction> loaded) =>
        functions = [.. loaded.Where(function => function.Kind == FunctionKind.Timer)];

    /// <summary>Starts the timers; completes when the functions that run on start-up have done so.</summary>
    internal async Task Start(CancellationToken cancellation)
    {
        var zone = Zone();
        runners = [.. functions.Select(function => Runner(function, zone))];
        await Task.WhenAll(runners.Select(timer => timer.Start(cancellation)));
    }

    /// <summary>Stops the timers and waits for runs that are under way.</summary>
    internal async Task Stop()
    {
        var stopping = runners;
        runners = [];
        foreach (var timer in stopping)
        {
            await timer.DisposeAsync();
        }
    }

    /// <summary>Runs a timer function now; its schedule stays as it is.</summary>
    /// <exception cref="ArgumentException">There is no timer function of the name.</exception>
    internal Task RunNow(string function) =>
        runners.Find(timer => timer.Name.Equals(function, StringComparison.OrdinalIgnoreCase)) is { } found
            ? found.RunNow()
            : throw new ArgumentException($"There is no timer function '{function}'.", nameof(function));

    private TimerRunner Runner(LoadedFunction function, TimeZoneInfo zone)
    {
        var trigger = (TimerTriggerAttribute)function.Trigger;
        var schedule = Schedule.Parse(trigger.Schedule, name => settings[name], zone);
        var monitored = trigger.UseMonitor && !schedule.IsSubMinute(clock.GetUtcNow());
        return new TimerRunner(function, schedule, monitored ? store : null, runner, clock, drain, logger);
    }

    private TimeZoneInfo Zone()
    {
        var name = settings["WEBSITE_TIME_ZONE"];
        if (string.IsNullOrWhiteSpace(name))
        {
            return TimeZoneInfo.Utc;
        }

        return TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone)
            ? zone
            : throw new HostStartException(
                $"Setting WEBSITE_TIME_ZONE is '{name}', which is no time zone; "
                + "use a name such as 'Europe/Amsterdam'.");
    }
}
