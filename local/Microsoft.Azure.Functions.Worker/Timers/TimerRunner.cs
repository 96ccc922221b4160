using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Receivables.Local.Clock;

namespace Receivables.Local.Functions.Timers;

/// <summary>Runs one timer function on its schedule, one run at a time.</summary>
internal sealed partial class TimerRunner(
    LoadedFunction function,
    Schedule schedule,
    IScheduleStore? store,
    FunctionRunner runner,
    MovableClock clock,
    DrainSignal drain,
    ILogger logger) : IAsyncDisposable
{
    private readonly TimerTriggerAttribute trigger = (TimerTriggerAttribute)function.Trigger;
    private TimerStatus status = new(null, default, default);
    private ITimer? timer;
    private Task running = Task.CompletedTask;
    private volatile bool stopped;

    internal string Name => function.Name;

    /// <summary>Runs the function once, besides its schedule; what it throws is thrown on.</summary>
    internal async Task RunNow()
    {
        using var working = clock.Busy($"timer {function.Name}");
        using var cancellation = drain.Link(CancellationToken.None);
        await runner.Run(function, Info(false), null, cancellation.Token);
    }

    /// <summary>
    /// Plans the next run, and runs at once when one was missed or when the function asks for it. Completes when such a
    /// run at start-up is over; a missed run goes on by itself.
    /// </summary>
    internal async Task Start(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        timer = clock.CreateTimer(_ => Fire(false), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        var isPastDue = await Plan(now, cancellation);
        if (isPastDue)
        {
            Fire(true);
        }
        else if (trigger.RunOnStartup)
        {
            Fire(false);
            await running.WaitAsync(cancellation);
        }
        else
        {
            Arm();
        }
    }

    /// <summary>Plans no further run and waits for the one that is under way.</summary>
    public async ValueTask DisposeAsync()
    {
        stopped = true;
        if (timer is not null)
        {
            await timer.DisposeAsync();
        }

        await running;
    }

    /// <summary>Finds where the timer stands; true when a run was missed.</summary>
    private async Task<bool> Plan(DateTimeOffset now, CancellationToken cancellation)
    {
        var known = store is null ? null : await store.Read(function.Definition.EntryPoint, cancellation);
        status = known ?? new TimerStatus(null, schedule.Next(now), now);
        if (known is not null && known.Next != schedule.Next(known.Last ?? known.LastUpdated))
        {
            // The schedule was changed since: what it would have missed does not count.
            var planned = schedule.Next(known.Last ?? known.LastUpdated);
            status = now > planned ? new(null, schedule.Next(now), now) : known with { Last = null, Next = planned };
            known = null;
        }

        if (known is null)
        {
            await Remember(cancellation);
        }

        return now > status.Next;
    }

    private void Arm()
    {
        var wait = status.Next - clock.GetUtcNow();
        timer!.Change(wait > TimeSpan.Zero ? wait : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    private void Fire(bool isPastDue)
    {
        if (!stopped)
        {
            var working = clock.Busy($"timer {function.Name}");
            running = Task.Run(() => RunAndArm(isPastDue, working));
        }
    }

    private async Task RunAndArm(bool isPastDue, IDisposable working)
    {
        using (working)
        {
            try
            {
                await Run(isPastDue);
            }
            catch (Exception failure)
            {
                NotRemembered(logger, failure, function.Name);
            }

            if (!stopped)
            {
                Arm();
            }
        }
    }

    private async Task Run(bool isPastDue)
    {
        var started = clock.GetUtcNow();
        try
        {
            using var cancellation = drain.Link(CancellationToken.None);
            await runner.Run(function, Info(isPastDue), null, cancellation.Token);
            Ran(logger, function.Name, isPastDue ? ", past due" : string.Empty);
        }
        catch (Exception)
        {
            // The runner has logged it; a failed run does not stop the schedule.
        }

        status = new TimerStatus(started, schedule.Next(started), started);
        await Remember(CancellationToken.None);
    }

    private TimerInfo Info(bool isPastDue) => new()
    {
        IsPastDue = isPastDue,
        ScheduleStatus = store is null ? null : new ScheduleStatus
        {
            Last = (status.Last ?? DateTimeOffset.MinValue).UtcDateTime,
            Next = status.Next.UtcDateTime,
            LastUpdated = status.LastUpdated.UtcDateTime,
        },
    };

    private Task Remember(CancellationToken cancellation) =>
        store?.Write(function.Definition.EntryPoint, status, cancellation) ?? Task.CompletedTask;

    [LoggerMessage(1, LogLevel.Information, "Timer {Function} ran{How}.")]
    private static partial void Ran(ILogger logger, string function, string how);

    [LoggerMessage(2, LogLevel.Error, "Where timer {Function} stands could not be remembered.")]
    private static partial void NotRemembered(ILogger logger, Exception failure, string function);
}
