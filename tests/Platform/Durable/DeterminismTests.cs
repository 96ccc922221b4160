using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace Receivables.Platform.Tests.Durable;

/// <summary>https://learn.microsoft.com/azure/azure-functions/durable/durable-functions-code-constraints</summary>
public class DeterminismTests : DurableContract
{
    // "Orchestrator functions use ... replay": the code runs again from its beginning for every new event.
    [Fact]
    public async Task Code_runs_again_for_every_event_and_replays_the_same()
    {
        var runs = 0;
        var seen = new List<(bool Replaying, DateTime Now, Guid Id)>();
        await using var hub = await Hub(hub => hub.Orchestrator("Again", async context =>
        {
            runs++;
            seen.Add((context.IsReplaying, context.CurrentUtcDateTime, context.NewGuid()));
            await context.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None);
            await context.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None);
        }));

        await hub.Run("Again");
        await hub.Clock.WhenQuiet();
        await hub.Move(TimeSpan.FromDays(3));

        Assert.Equal(3, runs);
        Assert.Equal([false, true, true], seen.Select(run => run.Replaying));
        Assert.Single(seen.Select(run => (run.Now, run.Id)).Distinct());
    }

    // "CurrentUtcDateTime ... is replay-safe": it shows the moment of each step as it was.
    [Fact]
    public async Task Clock_shows_the_moment_of_each_step_again()
    {
        var days = new List<string>();
        await using var hub = await Hub(hub => hub.Orchestrator("Steps", async context =>
        {
            var run = $"{context.CurrentUtcDateTime.Day}";
            await context.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None);
            run += $" {context.CurrentUtcDateTime.Day}";
            await context.WaitForExternalEvent<string>("go");
            days.Add(run + $" {context.CurrentUtcDateTime.Day}");
        }));

        var id = await hub.Run("Steps");
        await hub.Clock.WhenQuiet();
        await hub.Move(TimeSpan.FromDays(5));
        await hub.Raise(id, "go");

        Assert.Equal(["2 3 7"], days);
    }

    // "NewGuid ... generates a random GUID ... safe for replay": all differ within a run and between instances.
    [Fact]
    public async Task Ids_differ_within_a_run_and_between_instances_and_generations()
    {
        await using var hub = await Hub(hub => hub.Orchestrator("Ids", context =>
        {
            var before = context.GetInput<string[]>() ?? [];
            string[] all = [.. before, $"{context.NewGuid()}", $"{context.NewGuid()}"];
            if (before.Length == 0)
            {
                context.ContinueAsNew(all);
            }

            return Task.FromResult<object?>(all);
        }));

        var first = (await hub.RunQuietly("Ids")).ReadOutputAs<string[]>()!;
        var second = (await hub.RunQuietly("Ids")).ReadOutputAs<string[]>()!;

        Assert.Equal(8, first.Concat(second).Distinct().Count());
    }

    // "CreateReplaySafeLogger": a line is written once although its code runs again.
    [Fact]
    public async Task Replay_safe_logger_writes_each_line_once()
    {
        await using var hub = await Hub(hub => hub.Orchestrator("Log", async context =>
        {
            var log = context.CreateReplaySafeLogger("Story");
            var typed = context.CreateReplaySafeLogger<DeterminismTests>();
            var made = context.ReplaySafeLoggerFactory.CreateLogger("Made");
            log.LogInformation("begun");
            await context.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None);
            log.LogInformation("went on");
            typed.LogInformation("typed");
            made.LogInformation("made");
            await context.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None);
            log.LogInformation("ended");
        }));

        await hub.Run("Log");
        await hub.Clock.WhenQuiet();
        await hub.Move(TimeSpan.FromDays(3));

        Assert.Equal(["begun", "went on", "ended"], hub.Loggers.Of("Story"));
        Assert.Equal(["typed"], hub.Loggers.Of(typeof(DeterminismTests).FullName!));
        Assert.Equal(["made"], hub.Loggers.Of("Made"));
    }

    // "Non-determinism": changed code is noticed at the first call that differs, and both sides are named.
    [Theory]
    [InlineData("other activity", "call #0 as a call of the activity 'First'", "makes a call of the activity 'Other'")]
    [InlineData("timer", "call #0 as a call of the activity 'First'", "makes a timer")]
    [InlineData("child", "call #0 as a call of the activity 'First'", "makes a call of the sub-orchestration 'Child'")]
    [InlineData("event sent", "call #0 as a call of the activity 'First'", "makes an event 'hello' sent")]
    [InlineData("nothing", "call #0 as a call of the activity 'First'", "ended without it")]
    [InlineData("waits", "call #0 as a call of the activity 'First'", "makes no such call")]
    [InlineData("more at once", "makes a call of the activity 'Second' as call #1", "records no such call at this place")]
    [InlineData("less later", "call #1 as a timer", "ended without it")]
    public async Task Changed_code_fails_the_orchestration_and_says_where(string change, string history, string code)
    {
        var changed = false;
        await using var hub = await Hub(hub => hub
            .Orchestrator("Change", context => changed ? Changed(context, change) : Original(context))
            .Activity<string>("First", _ => "first"));
        var id = await hub.Run("Change");
        await hub.Clock.WhenQuiet();

        changed = true;
        await hub.Raise(id, "go");

        var failed = await hub.Quiet(id);
        Assert.Equal(OrchestrationRuntimeStatus.Failed, failed.RuntimeStatus);
        Assert.Equal(
            "DurableTask.Core.Exceptions.NonDeterministicOrchestrationException", failed.FailureDetails!.ErrorType);
        Assert.Contains(history, failed.FailureDetails.ErrorMessage, StringComparison.Ordinal);
        Assert.Contains(code, failed.FailureDetails.ErrorMessage, StringComparison.Ordinal);
    }

    // Changes that history does not know are allowed: other text, another moment of a timer, another input.
    [Fact]
    public async Task Changed_inputs_are_no_change_of_the_story()
    {
        var changed = false;
        await using var hub = await Hub(hub => hub
            .Orchestrator("Change", async context =>
            {
                var first = await context.CallActivityAsync<string>("First", changed ? "new" : "old");
                _ = context.CreateTimer(TimeSpan.FromDays(changed ? 2 : 1), CancellationToken.None);
                await context.WaitForExternalEvent<string>("go");
                return first;
            })
            .Activity<string>("First", input => input));
        var id = await hub.Run("Change");
        await hub.Clock.WhenQuiet();

        changed = true;
        await hub.Raise(id, "go");
        await hub.Move(TimeSpan.FromDays(1));

        Assert.Equal("old", (await hub.Quiet(id)).ReadOutputAs<string>());
    }

    private static async Task<object?> Original(TaskOrchestrationContext context)
    {
        await context.CallActivityAsync("First");
        var timer = context.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None);
        await context.WaitForExternalEvent<object>("go");
        await timer;
        return null;
    }

    private static async Task<object?> Changed(TaskOrchestrationContext context, string change)
    {
        switch (change)
        {
            case "other activity":
                await context.CallActivityAsync("Other");
                break;
            case "timer":
                await context.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None);
                break;
            case "child":
                await context.CallSubOrchestratorAsync("Child");
                break;
            case "event sent":
                context.SendEvent("other", "hello", 1);
                await context.WaitForExternalEvent<object>("go");
                break;
            case "waits":
                await context.WaitForExternalEvent<object>("go");
                break;
            case "more at once":
                await Task.WhenAll(context.CallActivityAsync("First"), context.CallActivityAsync("Second"));
                break;
            case "less later":
                await context.CallActivityAsync("First");
                break;
        }

        return null;
    }
}
