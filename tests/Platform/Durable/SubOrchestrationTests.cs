using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Receivables.Platform.Tests.Durable;

/// <summary>https://learn.microsoft.com/azure/azure-functions/durable/durable-functions-sub-orchestrations</summary>
public class SubOrchestrationTests : DurableContract
{
    // "Orchestrator functions can call other orchestrator functions".
    [Fact]
    public async Task Parent_gets_the_result_of_its_child()
    {
        await using var hub = await Hub(hub => hub
            .Orchestrator("Parent", async context => await context.CallSubOrchestratorAsync<string>("Child", "Ada"))
            .Orchestrator("Child", context => Task.FromResult<object?>($"Hello {context.GetInput<string>()}")));

        Assert.Equal("Hello Ada", (await hub.RunQuietly("Parent")).ReadOutputAs<string>());
    }

    // "Sub-orchestrations ... have their own instance ID, history, and status"; an id may be given.
    [Fact]
    public async Task Child_is_an_instance_of_its_own_under_the_id_given()
    {
        await using var hub = await Hub(hub => hub
            .Orchestrator("Parent", async context => await context.CallSubOrchestratorAsync<string>(
                "Child", options: new SubOrchestrationOptions(instanceId: "child-1")))
            .Orchestrator("Child", context => Task.FromResult<object?>(
                $"{context.InstanceId} of {context.Parent!.Name} {context.Parent.InstanceId}")));

        await hub.RunQuietly("Parent", id: "parent-1");

        var child = await hub.Quiet("child-1");
        Assert.Equal("Child", child.Name);
        Assert.Equal("child-1 of Parent parent-1", child.ReadOutputAs<string>());
    }

    // Without an id one is made that replays the same and differs between calls.
    [Fact]
    public async Task Children_without_an_id_get_ids_of_their_own()
    {
        await using var hub = await Hub(hub => hub
            .Orchestrator("Parent", async context => await Task.WhenAll(
                Enumerable.Range(0, 20).Select(_ => context.CallSubOrchestratorAsync<string>("Child"))))
            .Orchestrator("Child", async context =>
            {
                await context.CallActivityAsync("Touch");
                return context.InstanceId;
            })
            .Activity<string>("Touch", _ => null));

        var ids = (await hub.RunQuietly("Parent")).ReadOutputAs<string[]>()!;

        Assert.Equal(20, ids.Distinct().Count());
        Assert.All(ids, id => Assert.Equal(32, id.Length));
    }

    // TaskOrchestrationContext.Parent: "null if there is no parent orchestration".
    [Fact]
    public async Task Orchestration_started_by_a_client_has_no_parent()
    {
        await using var hub = await Hub(hub => hub
            .Orchestrator("Alone", context => Task.FromResult<object?>(context.Parent is null)));

        Assert.True((await hub.RunQuietly("Alone")).ReadOutputAs<bool>());
    }

    // "Exceptions ... propagate": a failed child throws TaskFailedException in its parent, with the child's own failure.
    [Fact]
    public async Task Failed_child_throws_in_its_parent()
    {
        TaskFailedException? caught = null;
        await using var hub = await Hub(hub => hub
            .Orchestrator("Parent", async context =>
            {
                try
                {
                    await context.CallSubOrchestratorAsync("Child");
                }
                catch (TaskFailedException failed)
                {
                    caught = failed;
                }
            })
            .Orchestrator("Child", async context => await context.CallActivityAsync<string>("Fail"))
            .Activity<string>("Fail", _ => throw new TimeoutException("Late.")));

        await hub.RunQuietly("Parent");

        Assert.Equal("Child", caught!.TaskName);
        Assert.True(caught.FailureDetails.IsCausedBy<TaskFailedException>());
        Assert.True(caught.FailureDetails.InnerFailure!.IsCausedBy<TimeoutException>());
    }

    // A child that is terminated fails the call.
    [Fact]
    public async Task Terminated_child_throws_in_its_parent()
    {
        await using var hub = await Hub(hub => hub
            .Orchestrator("Parent", async context => await context.CallSubOrchestratorAsync<string>(
                "Child", options: new SubOrchestrationOptions(instanceId: "child")))
            .Orchestrator("Child", async context => await context.WaitForExternalEvent<string>("never")));

        var id = await hub.Run("Parent");
        await hub.Clock.WhenQuiet();
        await hub.Client.TerminateInstanceAsync("child", "enough");

        var failed = await hub.Quiet(id);
        Assert.Equal(OrchestrationRuntimeStatus.Failed, failed.RuntimeStatus);
        Assert.Contains("enough", failed.FailureDetails!.ErrorMessage, StringComparison.Ordinal);
    }

    // A child under an id in use cannot start; the call fails instead of waiting for ever.
    [Fact]
    public async Task Child_under_an_id_in_use_fails_the_call()
    {
        await using var hub = await Hub(hub => hub
            .Orchestrator("Parent", async context => await context.CallSubOrchestratorAsync<string>(
                "Child", options: new SubOrchestrationOptions(instanceId: "taken")))
            .Orchestrator("Child", async context => await context.WaitForExternalEvent<string>("never")));

        await hub.Run("Child", id: "taken");
        var failed = await hub.RunQuietly("Parent");

        Assert.Equal(OrchestrationRuntimeStatus.Failed, failed.RuntimeStatus);
        Assert.Contains("taken already exists", failed.FailureDetails!.ErrorMessage, StringComparison.Ordinal);
    }

    // Instance ids have rules for sub-orchestrations too.
    [Fact]
    public async Task Child_id_that_is_not_allowed_fails_the_call()
    {
        await using var hub = await Hub(hub => hub
            .Orchestrator("Parent", async context => await context.CallSubOrchestratorAsync<string>(
                "Child", options: new SubOrchestrationOptions(instanceId: "a/b"))));

        Assert.Contains("a/b", (await hub.RunQuietly("Parent")).FailureDetails!.ErrorMessage, StringComparison.Ordinal);
    }

    // A sub-orchestration that does not exist fails, and so does the call.
    [Fact]
    public async Task Unknown_child_fails_with_its_name()
    {
        await using var hub = await Hub(hub => hub
            .Orchestrator("Parent", async context => await context.CallSubOrchestratorAsync<string>("Mising")));

        var failed = await hub.RunQuietly("Parent");

        Assert.Equal("OrchestratorTaskNotFound", failed.FailureDetails!.InnerFailure!.ErrorType);
        Assert.Contains("'Mising'", failed.FailureDetails.ErrorMessage, StringComparison.Ordinal);
    }

    // Tags of the parent go along; those of the call are added and win.
    [Fact]
    public async Task Child_inherits_tags_and_adds_its_own()
    {
        await using var hub = await Hub(hub => hub
            .Orchestrator("Parent", async context => await context.CallSubOrchestratorAsync<string>(
                "Child",
                options: new SubOrchestrationOptions(instanceId: "child")
                {
                    Tags = new Dictionary<string, string> { ["debtor"] = "D-1", ["stage"] = "child" },
                }))
            .Orchestrator("Child", _ => Task.FromResult<object?>(null)));

        await hub.Client.ScheduleNewOrchestrationInstanceAsync("Parent", null, new StartOrchestrationOptions
        {
            Tags = new Dictionary<string, string> { ["creditor"] = "demo", ["stage"] = "parent" },
        });

        var tags = (await hub.Quiet("child")).Tags.Select(tag => $"{tag.Key}={tag.Value}").Order(StringComparer.Ordinal);
        Assert.Equal(["creditor=demo", "debtor=D-1", "stage=child"], tags);
    }

    // Sub-orchestrations nest.
    [Fact]
    public async Task Children_have_children()
    {
        await using var hub = await Hub(hub => hub.Orchestrator("Nest", async context =>
        {
            var depth = context.GetInput<int>();
            return depth == 0 ? 0 : 1 + await context.CallSubOrchestratorAsync<int>("Nest", depth - 1);
        }));

        Assert.Equal(12, (await hub.RunQuietly("Nest", 12)).ReadOutputAs<int>());
    }
}
