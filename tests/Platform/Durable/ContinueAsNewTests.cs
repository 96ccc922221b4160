using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Receivables.Platform.Tests.Durable;

/// <summary>https://learn.microsoft.com/azure/azure-functions/durable/durable-functions-eternal-orchestrations</summary>
public class ContinueAsNewTests : DurableContract
{
    // "the instance ... restarts itself with the new result of the previous execution" and keeps its id.
    [Fact]
    public async Task Next_generation_begins_with_the_new_input()
    {
        await using var hub = await Hub(hub => hub
            .Orchestrator("Count", async context =>
            {
                var number = context.GetInput<int>();
                await context.CallActivityAsync("Touch");
                if (number < 5)
                {
                    context.ContinueAsNew(number + 1);
                }

                return number;
            })
            .Activity<string>("Touch", _ => null));

        var counted = await hub.RunQuietly("Count", 1, "counter");

        Assert.Equal(5, counted.ReadOutputAs<int>());
        Assert.Equal(5, counted.ReadInputAs<int>());
        Assert.Equal("counter", counted.InstanceId);
    }

    // "the history is truncated": a generation knows nothing of the one before.
    [Fact]
    public async Task History_begins_anew()
    {
        await using var hub = await Hub(hub => hub
            .Orchestrator("Count", async context =>
            {
                var number = context.GetInput<int>();
                await context.CallActivityAsync("Touch");
                if (number < 100)
                {
                    context.ContinueAsNew(number + 1);
                }
            })
            .Activity<string>("Touch", _ => null));

        var counted = await hub.RunQuietly("Count", 1);

        Assert.InRange((await hub.Client.GetOrchestrationHistoryAsync(counted.InstanceId)).Count, 5, 10);
    }

    // ContinueAsNew, preserveUnprocessedEvents: "re-adds any unprocessed external events into the new execution's history".
    [Theory]
    //          preserve  raised afterwards  taken by the second generation
    [InlineData(true,     new int[0],        "[1,2,3]")]
    [InlineData(false,    new[] { 4, 5, 6 }, "[4,5,6]")]
    public async Task Unprocessed_events_go_along_only_if_asked(bool preserve, int[] afterwards, string taken)
    {
        await using var hub = await Hub(hub => hub.Orchestrator("Keep", async context =>
        {
            if (context.GetInput<string>() != "second")
            {
                await context.CreateTimer(TimeSpan.FromHours(1), CancellationToken.None);
                context.ContinueAsNew("second", preserve);
                return null;
            }

            var numbers = new List<int>();
            while (numbers.Count < 3)
            {
                numbers.Add(await context.WaitForExternalEvent<int>("number"));
            }

            return (object?)numbers;
        }));

        var id = await hub.Run("Keep");
        foreach (var number in new[] { 1, 2, 3 })
        {
            await hub.Raise(id, "number", number);
        }

        await hub.Move(TimeSpan.FromHours(1));
        foreach (var number in afterwards)
        {
            await hub.Raise(id, "number", number);
        }

        Assert.Equal(taken, (await hub.Quiet(id)).SerializedOutput);
    }

    // ContinueAsNew: "preserveUnprocessedEvents = true" is the default.
    [Fact]
    public async Task Unprocessed_events_go_along_by_default()
    {
        await using var hub = await Hub(hub => hub.Orchestrator("Keep", async context =>
        {
            if (context.GetInput<string>() != "second")
            {
                await context.CreateTimer(TimeSpan.FromHours(1), CancellationToken.None);
                context.ContinueAsNew("second");
                return null;
            }

            return await context.WaitForExternalEvent<string>("go");
        }));

        var id = await hub.Run("Keep");
        await hub.Raise(id, "go", "kept");
        await hub.Move(TimeSpan.FromHours(1));

        Assert.Equal("kept", (await hub.Quiet(id)).ReadOutputAs<string>());
    }

    // ContinueAsNewOptions.NewVersion: the next generation runs under another version; null keeps it.
    [Fact]
    public async Task Next_generation_may_have_another_version()
    {
        await using var hub = await Hub(hub => hub.Orchestrator("Cross", context =>
        {
            if (context.Version != "2.0")
            {
                context.ContinueAsNew(new ContinueAsNewOptions { NewInput = context.Version, NewVersion = "2.0" });
            }

            return Task.FromResult<object?>($"{context.GetInput<string>()} to {context.Version}");
        }));

        var id = await hub.Client.ScheduleNewOrchestrationInstanceAsync(
            "Cross", null, new StartOrchestrationOptions { Version = "1.0" });

        Assert.Equal("1.0 to 2.0", (await hub.Quiet(id)).ReadOutputAs<string>());
    }

    // A parent waits through all generations of its sub-orchestration.
    [Fact]
    public async Task Parent_gets_the_result_of_the_last_generation()
    {
        await using var hub = await Hub(hub => hub
            .Orchestrator("Parent", async context => await context.CallSubOrchestratorAsync<int>("Count", 1))
            .Orchestrator("Count", context =>
            {
                var number = context.GetInput<int>();
                if (number < 4)
                {
                    context.ContinueAsNew(number + 1);
                }

                return Task.FromResult<object?>(number);
            }));

        Assert.Equal(4, (await hub.RunQuietly("Parent")).ReadOutputAs<int>());
    }

    // Tags and parent stay; the creation time is that of the first generation.
    [Fact]
    public async Task Tags_and_creation_time_stay()
    {
        await using var hub = await Hub(hub => hub.Orchestrator("Daily", async context =>
        {
            await context.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None);
            if (context.GetInput<int>() < 3)
            {
                context.ContinueAsNew(context.GetInput<int>() + 1);
            }
        }));

        var id = await hub.Client.ScheduleNewOrchestrationInstanceAsync(
            "Daily", 1, new StartOrchestrationOptions { Tags = new Dictionary<string, string> { ["creditor"] = "demo" } });
        await hub.Clock.WhenQuiet();
        await hub.Move(TimeSpan.FromDays(10));

        var ended = await hub.Quiet(id);
        Assert.Equal(OrchestrationRuntimeStatus.Completed, ended.RuntimeStatus);
        Assert.Equal("demo", ended.Tags["creditor"]);
        Assert.Equal(TestHub.Start, ended.CreatedAt);
        Assert.Equal(TestHub.Start.AddDays(3), ended.LastUpdatedAt);
    }

    // Code that fails after asking to go on has failed.
    [Fact]
    public async Task Failure_after_continue_as_new_ends_the_orchestration()
    {
        await using var hub = await Hub(hub => hub.Orchestrator("Fail", context =>
        {
            context.ContinueAsNew("again");
            throw new InvalidOperationException("No further.");
        }));

        var failed = await hub.RunQuietly("Fail");

        Assert.Equal(OrchestrationRuntimeStatus.Failed, failed.RuntimeStatus);
        Assert.Equal("No further.", failed.FailureDetails!.ErrorMessage);
    }

    // A timer that was left running holds up the next generation, like the end.
    [Fact]
    public async Task Open_timer_holds_up_the_next_generation()
    {
        await using var hub = await Hub(hub => hub.Orchestrator("Careless", context =>
        {
            if (context.GetInput<string>() is null)
            {
                _ = context.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None);
                context.ContinueAsNew("second");
            }

            return Task.FromResult<object?>(context.CurrentUtcDateTime.Day);
        }));

        var id = await hub.Run("Careless");
        Assert.Equal(OrchestrationRuntimeStatus.Running, (await hub.Quiet(id)).RuntimeStatus);

        await hub.Move(TimeSpan.FromDays(1));
        Assert.Equal(3, (await hub.Quiet(id)).ReadOutputAs<int>());
    }

    // An orchestration that goes on for ever without waiting does not keep others from running.
    [Fact]
    public async Task Endless_generations_do_not_block_the_engine()
    {
        await using var hub = await Hub(hub => hub
            .Orchestrator("Endless", context =>
            {
                context.ContinueAsNew(context.GetInput<long>() + 1);
                return Task.FromResult<object?>(null);
            })
            .Orchestrator("Short", _ => Task.FromResult<object?>("done")));

        var endless = await hub.Run("Endless");
        var id = await hub.Run("Short");
        var ended = await hub.Client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true);
        await hub.Client.TerminateInstanceAsync(endless, "enough");

        Assert.Equal("done", ended.ReadOutputAs<string>());
        Assert.Equal(OrchestrationRuntimeStatus.Terminated, (await hub.Quiet(endless)).RuntimeStatus);
    }
}
