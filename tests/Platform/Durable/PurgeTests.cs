using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Receivables.Platform.Tests.Durable;

/// <summary>
/// Purge, restart and rewind:
/// https://learn.microsoft.com/azure/azure-functions/durable/durable-functions-instance-management#purge-instance-history
/// </summary>
public class PurgeTests : DurableContract
{
    // "purge ... a single instance by its ID".
    [Fact]
    public async Task Purged_instance_is_gone()
    {
        await using var hub = await Hub(Several);
        await hub.RunQuietly("Echo", 1, "one");

        var purged = await hub.Client.PurgeInstanceAsync("one");

        Assert.Equal(1, purged.PurgedInstanceCount);
        Assert.Null(await hub.Client.GetInstanceAsync("one"));
    }

    // PurgeInstanceAsync: "If the instance is not found, or if it's not in a terminal state", the count is zero.
    [Fact]
    public async Task Unknown_and_running_instances_are_not_purged()
    {
        await using var hub = await Hub(Several);
        await hub.Run("Wait", id: "waits");
        await hub.Clock.WhenQuiet();

        Assert.Equal(0, (await hub.Client.PurgeInstanceAsync("nobody")).PurgedInstanceCount);
        Assert.Equal(0, (await hub.Client.PurgeInstanceAsync("waits")).PurgedInstanceCount);
        Assert.Equal(OrchestrationRuntimeStatus.Running, (await hub.Quiet("waits")).RuntimeStatus);
    }

    // PurgeInstancesFilter: created in a span of time and in some states; what runs stays in any case.
    [Fact]
    public async Task Filter_purges_what_it_describes_and_nothing_that_runs()
    {
        await using var hub = await Hub(Several);
        await hub.RunQuietly("Echo", 1, "old-done");
        await hub.RunQuietly("Fail", 1, "old-failed");
        await hub.Run("Wait", id: "old-waits");
        await hub.Clock.WhenQuiet();
        await hub.Move(TimeSpan.FromDays(1));
        await hub.RunQuietly("Echo", 1, "new-done");

        var failed = await hub.Client.PurgeAllInstancesAsync(new PurgeInstancesFilter(
            Statuses: [OrchestrationRuntimeStatus.Failed, OrchestrationRuntimeStatus.Running]));
        var old = await hub.Client.PurgeInstancesAsync(null, TestHub.Start.AddHours(1));

        Assert.Equal(1, failed.PurgedInstanceCount);
        Assert.Equal(1, old.PurgedInstanceCount);
        Assert.True(old.IsComplete);
        Assert.Equal("new-done old-waits", await Left(hub));
    }

    // PurgeInstanceOptions.Recursive: sub-orchestrations go along and are counted.
    [Theory]
    [InlineData(true, 3, "")]
    [InlineData(false, 1, "leaf middle")]
    public async Task Children_are_purged_along_only_if_asked(bool recursive, int count, string left)
    {
        await using var hub = await Hub(hub => hub
            .Orchestrator("Parent", async context => await context.CallSubOrchestratorAsync<int>(
                "Middle", options: new SubOrchestrationOptions(instanceId: "middle")))
            .Orchestrator("Middle", async context => await context.CallSubOrchestratorAsync<int>(
                "Leaf", options: new SubOrchestrationOptions(instanceId: "leaf")))
            .Orchestrator("Leaf", _ => Task.FromResult<object?>(1)));
        var parent = await hub.RunQuietly("Parent");

        var purged = await hub.Client.PurgeInstanceAsync(parent.InstanceId, new PurgeInstanceOptions(recursive));

        Assert.Equal(count, purged.PurgedInstanceCount);
        Assert.Equal(left, await Left(hub));
    }

    // PurgeInstancesFilter.Timeout must be positive.
    [Fact]
    public async Task Filter_with_a_timeout_of_nothing_is_refused()
    {
        await using var hub = await Hub(Several);

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => hub.Client.PurgeAllInstancesAsync(
            new PurgeInstancesFilter { Timeout = TimeSpan.Zero }));
    }

    // A purged id can be used again and knows nothing of its past.
    [Fact]
    public async Task Purged_id_can_be_used_again()
    {
        await using var hub = await Hub(Several);
        await hub.RunQuietly("Echo", "first", "one");
        await hub.Client.PurgeInstanceAsync("one");

        Assert.Equal("second", (await hub.RunQuietly("Echo", "second", "one")).ReadOutputAs<string>());
    }

    // RestartAsync: "restarts an orchestration" with the input that it had, under its own id or a new one.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Restart_runs_again_with_the_same_input(bool withNewId)
    {
        var runs = 0;
        await using var hub = await Hub(hub => hub
            .Orchestrator("Count", async context => await context.CallActivityAsync<string>("Count", context.GetInput<string>()))
            .Activity<string>("Count", input => $"{input} {Interlocked.Increment(ref runs)}"));
        await hub.RunQuietly("Count", "run", "one");

        var id = await hub.Client.RestartAsync("one", withNewId);

        Assert.Equal(withNewId, id != "one");
        Assert.Equal("run 2", (await hub.Quiet(id)).ReadOutputAs<string>());
    }

    // RestartAsync: an unknown instance is an ArgumentException, one that runs an InvalidOperationException.
    [Fact]
    public async Task Restart_of_unknown_and_running_instances_is_refused()
    {
        await using var hub = await Hub(Several);
        await hub.Run("Wait", id: "waits");

        await Assert.ThrowsAsync<ArgumentException>(() => hub.Client.RestartAsync("nobody"));
        await Assert.ThrowsAsync<ArgumentException>(() => hub.Client.RestartAsync("nobody", restartWithNewInstanceId: true));
        await Assert.ThrowsAsync<InvalidOperationException>(() => hub.Client.RestartAsync("waits"));
    }

    // "Rewind instances": a failed orchestration goes on from before its failed activity; what succeeded is not repeated.
    [Fact]
    public async Task Rewound_instance_repeats_only_what_failed()
    {
        var faulty = new Faulty(failures: 1);
        var fine = new Faulty(failures: 0);
        await using var hub = await Hub(hub => hub
            .Orchestrator("Two", async context =>
                await context.CallActivityAsync<string>("Fine") + ", " + await context.CallActivityAsync<string>("Faulty"))
            .Activity<string>("Fine", _ => fine.Call(hub.Clock.GetUtcNow()))
            .Activity<string>("Faulty", _ => faulty.Call(hub.Clock.GetUtcNow())));
        var failed = await hub.RunQuietly("Two");
        Assert.Equal(OrchestrationRuntimeStatus.Failed, failed.RuntimeStatus);

        await hub.Client.RewindInstanceAsync(failed.InstanceId, "fixed");

        Assert.Equal("done at attempt 1, done at attempt 2", (await hub.Quiet(failed.InstanceId)).ReadOutputAs<string>());
        Assert.Equal(1, fine.Calls);
    }

    // Failed sub-orchestrations are rewound along.
    [Fact]
    public async Task Failed_child_is_rewound_with_its_parent()
    {
        var faulty = new Faulty(failures: 1);
        await using var hub = await Hub(hub => hub
            .Orchestrator("Parent", async context => await context.CallSubOrchestratorAsync<string>("Child"))
            .Orchestrator("Child", async context => await context.CallActivityAsync<string>("Faulty"))
            .Activity<string>("Faulty", _ => faulty.Call(hub.Clock.GetUtcNow())));
        var failed = await hub.RunQuietly("Parent");

        await hub.Client.RewindInstanceAsync(failed.InstanceId, "fixed");

        Assert.Equal("done at attempt 2", (await hub.Quiet(failed.InstanceId)).ReadOutputAs<string>());
    }

    // "The rewind operation is only supported on failed orchestration instances."
    [Fact]
    public async Task Rewind_of_unknown_and_sound_instances_is_refused()
    {
        await using var hub = await Hub(Several);
        await hub.RunQuietly("Echo", 1, "done");

        await Assert.ThrowsAsync<ArgumentException>(() => hub.Client.RewindInstanceAsync("nobody", "try"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => hub.Client.RewindInstanceAsync("done", "try"));
    }

    private static void Several(TestHub hub) => hub
        .Orchestrator("Echo", context => Task.FromResult(context.GetInput<object>()))
        .Orchestrator("Fail", _ => throw new InvalidOperationException())
        .Orchestrator("Wait", async context => await context.WaitForExternalEvent<string>("go"));

    private static async Task<string> Left(TestHub hub)
    {
        var ids = new List<string>();
        await foreach (var instance in hub.Client.GetAllInstancesAsync())
        {
            ids.Add(instance.InstanceId);
        }

        return string.Join(' ', ids);
    }
}
