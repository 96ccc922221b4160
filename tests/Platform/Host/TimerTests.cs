using System.Collections.Concurrent;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Receivables.Local.Clock;
using Receivables.Local.Functions;
using Receivables.Local.MemoryStorage;

namespace Receivables.Platform.Tests.Host;

/// <summary>
/// Timer functions: https://learn.microsoft.com/azure/azure-functions/functions-bindings-timer#usage.
/// </summary>
public sealed class TimerTests
{
    private readonly ConcurrentQueue<string> runs = new();

    public sealed class Daily(ConcurrentQueue<string> runs, TimeProvider time)
    {
        [Function("EveryMorning")]
        public void Run([TimerTrigger("0 0 9 * * *")] TimerInfo timer) => runs.Enqueue(
            $"{time.GetUtcNow():yyyy-MM-dd HH:mm}{(timer.IsPastDue ? " past due" : "")}");
    }

    public sealed class Status(ConcurrentQueue<string> runs)
    {
        [Function("Watched")]
        public void Run([TimerTrigger("0 0 9 * * *")] TimerInfo timer) => runs.Enqueue(
            $"{timer.ScheduleStatus!.Last:MM-dd HH} {timer.ScheduleStatus.Next:MM-dd HH}");

        [Function("Unwatched")]
        public void RunUnwatched([TimerTrigger("0 30 9 * * *", UseMonitor = false)] TimerInfo timer) =>
            runs.Enqueue($"unwatched {timer.ScheduleStatus is null}");
    }

    public sealed class OnStart(ConcurrentQueue<string> runs, TimeProvider time)
    {
        [Function("Seed")]
        public async Task Run([TimerTrigger("0 0 0 1 1 *", RunOnStartup = true)] TimerInfo timer)
        {
            await Task.Yield();
            runs.Enqueue($"seeded {time.GetUtcNow():yyyy-MM-dd}");
        }
    }

    public sealed class Failing(ConcurrentQueue<string> runs)
    {
        [Function("Failing")]
        public void Run([TimerTrigger("0 0 * * * *")] TimerInfo timer)
        {
            runs.Enqueue("tried");
            throw new InvalidOperationException("This run fails.");
        }
    }

    public sealed class Zoned(ConcurrentQueue<string> runs, TimeProvider time)
    {
        [Function("Zoned")]
        public void Run([TimerTrigger("%Daily%")] TimerInfo timer) => runs.Enqueue($"{time.GetUtcNow():HH:mm}");
    }

    public sealed class Slow(ConcurrentQueue<string> runs, SemaphoreSlim gate)
    {
        [Function("Slow")]
        public async Task Run([TimerTrigger("*/10 * * * * *")] TimerInfo timer)
        {
            runs.Enqueue("begins");
            await gate.WaitAsync();
            runs.Enqueue("ends");
        }
    }

    [Fact]
    public async Task Timer_fires_at_each_moment_of_its_schedule()
    {
        await using var app = await Start(typeof(Daily));

        await app.Clock.MoveTo(HostKit.Monday.AddDays(3));

        Assert.Equal(["2026-03-03 09:00", "2026-03-04 09:00", "2026-03-05 09:00"], runs);
    }

    [Fact]
    public async Task Timer_does_not_fire_before_its_moment()
    {
        await using var app = await Start(typeof(Daily));

        await app.Clock.MoveTo(HostKit.Monday.AddDays(1).AddTicks(-1));

        Assert.Empty(runs);
    }

    [Fact]
    public async Task Timer_knows_its_last_and_its_planned_run()
    {
        await using var app = await Start(typeof(Status));

        await app.Clock.MoveTo(HostKit.Monday.AddDays(2));

        Assert.Equal(["unwatched True", "01-01 00 03-03 09", "unwatched True", "03-03 09 03-04 09"], runs);
    }

    [Fact]
    public async Task Run_that_was_missed_is_made_up_for_once()
    {
        using var account = MemoryAccount.Create();
        await using (await Start(typeof(Daily), account))
        {
        }

        using var later = new MovableClock(HostKit.Monday.AddDays(3).AddHours(5));
        await using var app = await Start(typeof(Daily), account, later);
        await app.Clock.MoveTo(HostKit.Monday.AddDays(4));

        Assert.Equal(["2026-03-05 14:00 past due", "2026-03-06 09:00"], runs);
    }

    [Fact]
    public async Task Run_that_was_not_missed_is_not_made_up_for()
    {
        using var account = MemoryAccount.Create();
        await using (await Start(typeof(Daily), account))
        {
        }

        using var later = new MovableClock(HostKit.Monday.AddHours(12));
        await using var app = await Start(typeof(Daily), account, later);
        await app.Clock.WhenQuiet();

        Assert.Empty(runs);
    }

    [Fact]
    public async Task Function_that_runs_on_startup_has_run_when_the_app_answers()
    {
        await using var app = await Start(typeof(OnStart));

        Assert.Equal(["seeded 2026-03-02"], runs);
    }

    [Fact]
    public async Task Failed_run_does_not_stop_the_schedule()
    {
        await using var app = await Start(typeof(Failing));

        await app.Clock.MoveTo(HostKit.Monday.AddHours(3));

        Assert.Equal(["tried", "tried", "tried"], runs);
    }

    [Fact]
    public async Task Schedule_follows_setting_and_time_zone()
    {
        var settings = new Dictionary<string, string?>
        {
            ["Daily"] = "0 0 9 * * *",
            ["WEBSITE_TIME_ZONE"] = "Europe/Amsterdam",
        };
        await using var app = await Start(HostKit.Options(typeof(Zoned)) with { Settings = settings });

        await app.Clock.MoveTo(HostKit.Monday.AddDays(1));

        Assert.Equal(["08:00"], runs);
    }

    [Fact]
    public async Task Run_does_not_begin_while_another_is_under_way()
    {
        using var gate = new SemaphoreSlim(0);
        await using var app = await HostKit.Start(HostKit.Options(typeof(Slow)), builder =>
        {
            builder.Services.AddSingleton(runs);
            builder.Services.AddSingleton(gate);
        });
        var move = app.Clock.MoveTo(HostKit.Monday.AddSeconds(30));

        gate.Release(3);
        await move;

        Assert.Equal(["begins", "ends", "begins", "ends", "begins", "ends"], runs);
    }

    [Fact]
    public async Task Timer_can_be_run_by_hand()
    {
        await using var app = await Start(typeof(Daily));

        await app.RunTimerAsync("everymorning");

        Assert.Equal(["2026-03-02 09:00"], runs);
    }

    [Fact]
    public async Task Only_a_timer_can_be_run_by_hand()
    {
        await using var app = await Start(typeof(Daily));

        await Assert.ThrowsAsync<ArgumentException>(() => app.RunTimerAsync("NoSuchTimer"));
    }

    [Fact]
    public async Task Stopped_app_runs_no_timer()
    {
        using var clock = new MovableClock(HostKit.Monday);
        await using (await Start(typeof(Daily), clock: clock))
        {
        }

        await clock.MoveTo(HostKit.Monday.AddDays(3));

        Assert.Empty(runs);
    }

    private Task<LocalFunctionsHost> Start(Type functions, MemoryAccount? account = null, MovableClock? clock = null) =>
        Start(HostKit.Options(functions) with { Account = account, Clock = clock ?? new MovableClock(HostKit.Monday) });

    private Task<LocalFunctionsHost> Start(LocalHostOptions options) =>
        HostKit.Start(options, builder => builder.Services.AddSingleton(runs));
}
