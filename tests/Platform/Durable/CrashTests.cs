using System.Collections.Concurrent;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Receivables.Local.Wire;

namespace Receivables.Platform.Tests.Durable;

/// <summary>
/// An engine that dies between any two requests loses nothing and repeats no step that was stored:
/// https://learn.microsoft.com/azure/azure-functions/durable/durable-functions-orchestrations#reliability
/// </summary>
public sealed class CrashTests
{
    /// <summary>More requests than the story takes: the last ones find it finished.</summary>
    private const int Requests = 45;

    public static TheoryData<RequestMoment> Moments() => [RequestMoment.BeforeWork, RequestMoment.AfterWork];

    // Every step of the story is a result in the output: one missing or twice would show.
    [Theory]
    [MemberData(nameof(Moments))]
    public async Task Story_ends_the_same_whichever_request_is_the_last_before_a_crash(RequestMoment moment)
    {
        for (var number = 1; number <= Requests; number++)
        {
            await using var hub = await TestHub.Started(Story);
            hub.Memory.Faults = new FaultPlan { Die = () => Die(hub) }.At(number + Sent(hub), new Fault.Crash(moment));

            await Begin(hub);
            await hub.Clock.WhenQuiet();
            await Drive(hub);

            var told = await hub.Quiet("story");
            Assert.True(
                told.SerializedOutput == """["first","child","second","sent","daily 1","daily 2","daily 3"]""",
                $"Crash {moment} request {number}: {told.RuntimeStatus} {told.SerializedOutput}");
        }
    }

    // A second engine on the same hub at the same time does no harm: each event is taken in once.
    [Fact]
    public async Task Two_engines_on_one_hub_do_no_harm()
    {
        await using var hub = await TestHub.Started(Story);
        await using var other = hub.NewEngine();
        await other.StartAsync();
        hub.Orchestrator("Collect", async context =>
        {
            var numbers = new List<int>();
            while (numbers.Count < 40)
            {
                numbers.Add(await context.WaitForExternalEvent<int>("number"));
            }

            return numbers;
        });
        await hub.Run("Collect", id: "one");

        await Task.WhenAll(Enumerable.Range(0, 40).Select(number =>
            (number % 2 == 0 ? hub.Client : other.Client).RaiseEventAsync("one", "number", number)));

        Assert.Equal(Enumerable.Range(0, 40), (await hub.Quiet("one")).ReadOutputAs<int[]>()!.Order());
    }

    // Two engines that both see a timer become due fire it once.
    [Fact]
    public async Task Two_engines_fire_a_timer_once()
    {
        await using var hub = await TestHub.Started(Story);
        await hub.Run("Daily", id: "one");
        await hub.Clock.WhenQuiet();
        await using var other = hub.NewEngine();
        await other.StartAsync();
        await hub.Move(TimeSpan.FromDays(10));

        Assert.Equal("""["daily 1","daily 2","daily 3"]""", (await hub.Quiet("one")).SerializedOutput);
    }

    // "activities ... at-least-once": one that was interrupted is run again.
    [Fact]
    public async Task Interrupted_activity_runs_again()
    {
        var begun = new ConcurrentQueue<int>();
        var first = new TaskCompletionSource();
        await using var hub = await TestHub.Started(hub => hub
            .Orchestrator("Slow", async context => await context.CallActivityAsync<string>("Slow"))
            .ActivityAsync<string>("Slow", async _ =>
            {
                begun.Enqueue(begun.Count);
                if (begun.Count == 1)
                {
                    await first.Task;
                    return "from the dead";
                }

                return "again";
            }));
        var id = await hub.Run("Slow");
        while (begun.IsEmpty)
        {
            await Task.Yield();
        }

        await Restart(hub, first);

        Assert.Equal("again", (await hub.Quiet(id)).ReadOutputAs<string>());
        Assert.Equal(2, begun.Count);
    }

    // A graceful stop waits for the activity that runs and stores its result; the next engine goes on from there.
    [Fact]
    public async Task Stop_waits_for_what_is_under_way()
    {
        var (begun, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        var calls = 0;
        await using var hub = await TestHub.Started(hub => hub
            .Orchestrator("Two", async context =>
                await context.CallActivityAsync<string>("Slow") + await context.CallActivityAsync<string>("Slow"))
            .ActivityAsync<string>("Slow", async _ =>
            {
                begun.TrySetResult();
                await release.Task;
                return $"{Interlocked.Increment(ref calls)}";
            }));
        var id = await hub.Run("Two");
        await begun.Task;

        var stop = hub.Engine.StopAsync();
        Assert.False(stop.IsCompleted);
        release.SetResult();
        await stop;
        Assert.Equal(1, calls);
        await hub.Engine.StartAsync();

        Assert.Equal("12", (await hub.Quiet(id)).ReadOutputAs<string>());
    }

    // A stop that may not wait longer cancels the activity's token and leaves its step to the next engine.
    [Fact]
    public async Task Stop_that_is_cancelled_gives_up_what_is_under_way()
    {
        var calls = 0;
        var begun = new TaskCompletionSource();
        await using var hub = await TestHub.Started(hub =>
        {
            hub.Orchestrator("Long", async context => await context.CallActivityAsync<string>("Long"));
            hub.Functions.AddActivity("Long", async (_, _, cancellation) =>
            {
                if (Interlocked.Increment(ref calls) == 1)
                {
                    begun.SetResult();
                    await Task.Delay(Timeout.Infinite, cancellation);
                }

                return "second time";
            });
        });
        var id = await hub.Run("Long");
        await begun.Task;

        await hub.Engine.StopAsync(new CancellationToken(canceled: true));
        await hub.Engine.StartAsync();

        Assert.Equal("second time", (await hub.Quiet(id)).ReadOutputAs<string>());
    }

    // Before its start and after its stop an engine refuses clients with a clear word.
    [Fact]
    public async Task Client_of_an_engine_that_does_not_run_is_told_so()
    {
        await using var hub = await TestHub.Started(Story);
        await hub.Engine.StopAsync();

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => hub.Run("Daily"));

        Assert.Contains("'Test' is not running", refused.Message, StringComparison.Ordinal);
    }

    // An erased hub is empty and goes on working.
    [Fact]
    public async Task Erased_hub_is_empty_and_works()
    {
        await using var hub = await TestHub.Started(Story);
        await hub.Run("Daily", id: "one");
        await hub.Clock.WhenQuiet();

        await hub.Engine.EraseAsync();
        await hub.Move(TimeSpan.FromDays(10));

        Assert.Null(await hub.Client.GetInstanceAsync("one"));
        await hub.Run("Daily", id: "one");
        await hub.Clock.WhenQuiet();
        await hub.Move(TimeSpan.FromDays(10));
        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await hub.Quiet("one")).RuntimeStatus);
    }

    // Options that cannot work are refused, naming the option.
    [Theory]
    [InlineData("no dashes-", 1, 1, 1, "TaskHubName")]
    [InlineData("ab", 1, 1, 1, "TaskHubName")]
    [InlineData("Hub", 0, 1, 1, "MaxConcurrentOrchestrators")]
    [InlineData("Hub", 1, 0, 1, "MaxConcurrentActivities")]
    [InlineData("Hub", 1, 1, 0, "CachedInstances")]
    public async Task Options_that_cannot_work_are_refused(
        string name, int orchestrators, int activities, int cached, string option)
    {
        await using var hub = await TestHub.Started(Story);

        var refused = Assert.Throws<InvalidOperationException>(() => hub.Configure(new()
        {
            TaskHubName = name, MaxConcurrentOrchestrators = orchestrators, MaxConcurrentActivities = activities,
            CachedInstances = cached,
        }));

        Assert.Contains(option, refused.Message, StringComparison.Ordinal);
    }

    private static void Story(TestHub hub) => hub
        .Orchestrator("Story", async context =>
        {
            var steps = new List<string> { await context.CallActivityAsync<string>("Say", "first") };
            steps.Add(await context.CallSubOrchestratorAsync<string>(
                "Child", options: new SubOrchestrationOptions(instanceId: "child")));
            steps.Add(await context.CallActivityAsync<string>("Say", "second"));
            context.SendEvent("story", "sent", "sent");
            steps.Add(await context.WaitForExternalEvent<string>("sent"));
            steps.AddRange(await context.CallSubOrchestratorAsync<string[]>("Daily"));
            return steps;
        })
        .Orchestrator("Child", async context => await context.CallActivityAsync<string>("Say", "child"))
        .Orchestrator("Daily", async context =>
        {
            var days = context.GetInput<List<string>>() ?? [];
            await context.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None);
            days.Add($"daily {days.Count + 1}");
            if (days.Count < 3)
            {
                context.ContinueAsNew(days);
            }

            return days;
        })
        .Activity<string>("Say", text => text);

    private static long Sent(TestHub hub) => hub.Memory.RequestCounts.Total;

    private static void Die(TestHub hub)
    {
        hub.Engine.Abandon();
        throw new OperationCanceledException("The process is gone.");
    }

    /// <summary>The caller of a start that the crash interrupted does it again.</summary>
    private static async Task Begin(TestHub hub)
    {
        try
        {
            await hub.Run("Story", id: "story");
        }
        catch (OperationCanceledException)
        {
            await hub.Crash();
            if (await hub.Client.GetInstanceAsync("story") is null)
            {
                await hub.Run("Story", id: "story");
            }
        }
    }

    /// <summary>Until the story has ended: a new engine where the old one died, and the next day.</summary>
    private static async Task Drive(TestHub hub)
    {
        for (var day = 0; day < 10; day++)
        {
            if (!hub.IsRunning)
            {
                await hub.Crash();
            }

            await hub.Move(TimeSpan.FromDays(1));
        }
    }

    private static async Task Restart(TestHub hub, TaskCompletionSource interrupted)
    {
        hub.Engine.Abandon();
        interrupted.SetResult();
        await hub.Clock.WhenQuiet();
        await hub.Crash();
    }
}
