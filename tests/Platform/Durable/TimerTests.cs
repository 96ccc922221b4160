using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Receivables.Platform.Tests.Durable;

/// <summary>https://learn.microsoft.com/azure/azure-functions/durable/durable-functions-timers</summary>
public class TimerTests : DurableContract
{
    // "CreateTimer ... returns a task that completes at the specified time"; the orchestration's clock shows that moment.
    [Fact]
    public async Task Timer_fires_at_its_instant_and_not_before()
    {
        await using var hub = await Hub(hub => hub.Orchestrator("Wait", async context =>
        {
            await context.CreateTimer(TimeSpan.FromDays(30), CancellationToken.None);
            return context.CurrentUtcDateTime;
        }));

        var id = await hub.Run("Wait");
        await hub.Clock.WhenQuiet();
        await hub.Move(TimeSpan.FromDays(30) - TimeSpan.FromTicks(1));
        Assert.Equal(OrchestrationRuntimeStatus.Running, (await hub.Quiet(id)).RuntimeStatus);

        await hub.Move(TimeSpan.FromDays(300));
        Assert.Equal(new DateTime(2026, 3, 4, 8, 0, 0, DateTimeKind.Utc), (await hub.Quiet(id)).ReadOutputAs<DateTime>());
    }

    // A moment in the past makes the timer fire at once.
    [Fact]
    public async Task Timer_of_the_past_fires_at_once()
    {
        await using var hub = await Hub(hub => hub.Orchestrator("Past", async context =>
        {
            await context.CreateTimer(context.CurrentUtcDateTime.AddYears(-1), CancellationToken.None);
            return "through";
        }));

        Assert.Equal("through", (await hub.RunQuietly("Past")).ReadOutputAs<string>());
    }

    // "Timers ... in due order": each fires at its own instant, whatever the order of their creation.
    [Fact]
    public async Task Timers_fire_in_the_order_of_their_due_moments()
    {
        await using var hub = await Hub(hub => hub.Orchestrator("Three", async context =>
        {
            var fired = new List<int>();
            await Task.WhenAll(new[] { 3, 1, 2 }.Select(async hours =>
            {
                await context.CreateTimer(TimeSpan.FromHours(hours), CancellationToken.None);
                fired.Add(hours);
            }));
            return fired;
        }));

        var id = await hub.Run("Three");
        await hub.Clock.WhenQuiet();
        await hub.Move(TimeSpan.FromDays(1));

        Assert.Equal("[1,2,3]", (await hub.Quiet(id)).SerializedOutput);
    }

    // "Usage for timeout": the activity or event wins and the timer is cancelled; the orchestration completes at once.
    [Fact]
    public async Task Cancelled_timer_does_not_hold_up_the_end()
    {
        await using var hub = await Hub(hub => hub
            .Orchestrator("Race", async context =>
            {
                using var cancellation = new CancellationTokenSource();
                var timer = context.CreateTimer(TimeSpan.FromDays(2), cancellation.Token);
                var work = context.CallActivityAsync<string>("Work");
                if (await Task.WhenAny(timer, work) == work)
                {
                    cancellation.Cancel();
                }

                return await work;
            })
            .Activity<string>("Work", _ => "done"));

        var raced = await hub.RunQuietly("Race");

        Assert.Equal(OrchestrationRuntimeStatus.Completed, raced.RuntimeStatus);
    }

    // "you must cancel the timer ... An orchestration ... doesn't get into the Completed status until all outstanding
    // tasks, including durable timer tasks, are either completed or canceled."
    [Fact]
    public async Task Timer_that_is_not_cancelled_holds_up_the_end()
    {
        await using var hub = await Hub(hub => hub.Orchestrator("Careless", context =>
        {
            _ = context.CreateTimer(TimeSpan.FromDays(2), CancellationToken.None);
            return Task.FromResult<object?>("early");
        }));

        var id = await hub.Run("Careless");
        Assert.Equal(OrchestrationRuntimeStatus.Running, (await hub.Quiet(id)).RuntimeStatus);

        await hub.Move(TimeSpan.FromDays(2));
        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await hub.Quiet(id)).RuntimeStatus);
    }

    // A wait for a cancelled timer ends with TaskCanceledException.
    [Fact]
    public async Task Awaiting_a_cancelled_timer_throws()
    {
        await using var hub = await Hub(hub => hub.Orchestrator("Cancel", async context =>
        {
            using var cancellation = new CancellationTokenSource();
            var timer = context.CreateTimer(TimeSpan.FromDays(2), cancellation.Token);
            cancellation.Cancel();
            await timer;
        }));

        var cancelled = await hub.RunQuietly("Cancel");

        Assert.Equal(OrchestrationRuntimeStatus.Failed, cancelled.RuntimeStatus);
        Assert.Equal("System.Threading.Tasks.TaskCanceledException", cancelled.FailureDetails!.ErrorType);
    }

    // CreateTimer: "Make sure we're always operating in UTC": a local moment means the same instant.
    [Fact]
    public async Task Local_moment_is_taken_as_the_instant_that_it_is()
    {
        await using var hub = await Hub(hub => hub.Orchestrator("Local", async context =>
        {
            await context.CreateTimer(context.CurrentUtcDateTime.AddHours(1).ToLocalTime(), CancellationToken.None);
            return context.CurrentUtcDateTime;
        }));

        var id = await hub.Run("Local");
        await hub.Clock.WhenQuiet();
        await hub.Move(TimeSpan.FromDays(1));

        Assert.Equal(TestHub.Start.UtcDateTime.AddHours(1), (await hub.Quiet(id)).ReadOutputAs<DateTime>());
    }

    // Timers of the far future need no special care of the code, unlike on backends with a bound.
    [Fact]
    public async Task Timer_may_lie_years_ahead()
    {
        await using var hub = await Hub(hub => hub.Orchestrator("Years", async context =>
        {
            await context.CreateTimer(context.CurrentUtcDateTime.AddYears(5), CancellationToken.None);
            return context.CurrentUtcDateTime.Year;
        }));

        var id = await hub.Run("Years");
        await hub.Clock.WhenQuiet();
        await hub.Clock.MoveTo(TestHub.Start.AddYears(6));

        Assert.Equal(2031, (await hub.Quiet(id)).ReadOutputAs<int>());
    }

    // A timer outlives the process: the next one fires it, at once where its moment has passed meanwhile.
    [Fact]
    public async Task Timer_survives_a_crash()
    {
        await using var hub = await Hub(hub => hub.Orchestrator("Wait", async context =>
        {
            await context.CreateTimer(TimeSpan.FromDays(20), CancellationToken.None);
            return context.CurrentUtcDateTime.Day;
        }));

        var id = await hub.Run("Wait");
        await hub.Clock.WhenQuiet();
        await hub.Crash();
        await hub.Move(TimeSpan.FromDays(21));

        Assert.Equal(22, (await hub.Quiet(id)).ReadOutputAs<int>());
    }
}
