using Grpc.Core;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Receivables.Platform.Tests.Durable;

/// <summary>
/// Suspend, resume, terminate:
/// https://learn.microsoft.com/azure/azure-functions/durable/durable-functions-instance-management
/// </summary>
public class LifecycleTests : DurableContract
{
    // "Suspending an orchestration allows you to stop a running orchestration" and it shows as Suspended.
    [Fact]
    public async Task Suspended_instance_does_nothing_until_it_is_resumed()
    {
        await using var hub = await Hub(Waiting);
        var id = await hub.Run("Wait");

        await hub.Client.SuspendInstanceAsync(id, "holiday");
        Assert.Equal(OrchestrationRuntimeStatus.Suspended, (await hub.Quiet(id)).RuntimeStatus);
        await hub.Raise(id, "go", "kept");
        Assert.Equal(OrchestrationRuntimeStatus.Suspended, (await hub.Quiet(id)).RuntimeStatus);

        await hub.Client.ResumeInstanceAsync(id, "back");
        Assert.Equal("kept", (await hub.Quiet(id)).ReadOutputAs<string>());
    }

    // "Resume": what came meanwhile is taken in in its order.
    [Fact]
    public async Task Events_that_came_while_suspended_keep_their_order()
    {
        await using var hub = await Hub(hub => hub.Orchestrator("Three", async context =>
        {
            var numbers = new List<int>();
            while (numbers.Count < 3)
            {
                numbers.Add(await context.WaitForExternalEvent<int>("number"));
            }

            return numbers;
        }));
        var id = await hub.Run("Three");

        await hub.Client.SuspendInstanceAsync(id);
        foreach (var number in new[] { 1, 2, 3 })
        {
            await hub.Raise(id, "number", number);
        }

        await hub.Client.ResumeInstanceAsync(id);
        Assert.Equal("[1,2,3]", (await hub.Quiet(id)).SerializedOutput);
    }

    // A timer that is due while suspended counts once it is resumed; the clock of the code shows the resumption.
    [Fact]
    public async Task Timer_due_while_suspended_fires_on_resumption()
    {
        await using var hub = await Hub(hub => hub.Orchestrator("Timer", async context =>
        {
            await context.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None);
            return context.CurrentUtcDateTime;
        }));
        var id = await hub.Run("Timer");

        await hub.Client.SuspendInstanceAsync(id);
        await hub.Move(TimeSpan.FromDays(5));
        Assert.Equal(OrchestrationRuntimeStatus.Suspended, (await hub.Quiet(id)).RuntimeStatus);

        await hub.Client.ResumeInstanceAsync(id);
        Assert.Equal(TestHub.Start.UtcDateTime.AddDays(5), (await hub.Quiet(id)).ReadOutputAs<DateTime>());
    }

    // An activity's result that comes while suspended is not lost.
    [Fact]
    public async Task Result_that_comes_while_suspended_counts_on_resumption()
    {
        var release = new TaskCompletionSource();
        await using var hub = await Hub(hub => hub
            .Orchestrator("Slow", async context => await context.CallActivityAsync<string>("Slow"))
            .ActivityAsync<string>("Slow", async _ =>
            {
                await release.Task;
                return "slow";
            }));
        var id = await hub.Run("Slow");
        await hub.Client.WaitForInstanceStartAsync(id);

        await hub.Client.SuspendInstanceAsync(id);
        release.SetResult();
        Assert.Equal(OrchestrationRuntimeStatus.Suspended, (await hub.Quiet(id)).RuntimeStatus);

        await hub.Client.ResumeInstanceAsync(id);
        Assert.Equal("slow", (await hub.Quiet(id)).ReadOutputAs<string>());
    }

    // A suspension outlives the process.
    [Fact]
    public async Task Suspension_survives_a_crash()
    {
        await using var hub = await Hub(Waiting);
        var id = await hub.Run("Wait");
        await hub.Client.SuspendInstanceAsync(id);
        await hub.Raise(id, "go", "kept");

        await hub.Crash();

        Assert.Equal(OrchestrationRuntimeStatus.Suspended, (await hub.Quiet(id)).RuntimeStatus);
        await hub.Client.ResumeInstanceAsync(id);
        Assert.Equal("kept", (await hub.Quiet(id)).ReadOutputAs<string>());
    }

    // Only what runs can be suspended, and only what is suspended resumed.
    [Fact]
    public async Task Suspending_twice_and_resuming_what_runs_are_refused()
    {
        await using var hub = await Hub(Waiting);
        var id = await hub.Run("Wait");

        Assert.Equal(StatusCode.FailedPrecondition, await Refused(() => hub.Client.ResumeInstanceAsync(id)));
        await hub.Client.SuspendInstanceAsync(id);
        Assert.Equal(StatusCode.FailedPrecondition, await Refused(() => hub.Client.SuspendInstanceAsync(id)));
    }

    // "Terminate ... stops the orchestration as soon as possible"; the output given becomes the instance's output.
    [Fact]
    public async Task Terminated_instance_ends_with_the_output_given()
    {
        await using var hub = await Hub(Waiting);
        var id = await hub.Run("Wait");

        await hub.Client.TerminateInstanceAsync(id, "paid elsewhere");

        var ended = await hub.Quiet(id);
        Assert.Equal(OrchestrationRuntimeStatus.Terminated, ended.RuntimeStatus);
        Assert.Equal("paid elsewhere", ended.ReadOutputAs<string>());
        Assert.True(ended.IsCompleted);
        Assert.Null(ended.FailureDetails);
    }

    // A suspended instance can be terminated.
    [Fact]
    public async Task Suspended_instance_can_be_terminated()
    {
        await using var hub = await Hub(Waiting);
        var id = await hub.Run("Wait");
        await hub.Client.SuspendInstanceAsync(id);

        await hub.Client.TerminateInstanceAsync(id);

        Assert.Equal(OrchestrationRuntimeStatus.Terminated, (await hub.Quiet(id)).RuntimeStatus);
    }

    // "Terminating an instance ... doesn't affect ... activity functions that are running"; their results are dropped.
    [Fact]
    public async Task Result_for_a_terminated_instance_is_dropped()
    {
        var release = new TaskCompletionSource();
        await using var hub = await Hub(hub => hub
            .Orchestrator("Slow", async context => await context.CallActivityAsync<string>("Slow"))
            .ActivityAsync<string>("Slow", async _ =>
            {
                await release.Task;
                return "too late";
            }));
        var id = await hub.Run("Slow");
        await hub.Client.WaitForInstanceStartAsync(id);

        await hub.Client.TerminateInstanceAsync(id, "enough");
        release.SetResult();

        Assert.Equal("enough", (await hub.Quiet(id)).ReadOutputAs<string>());
    }

    // TerminateInstanceOptions.Recursive: "whether to recursively terminate sub-orchestrations"; off, they go on.
    [Theory]
    [InlineData(true, OrchestrationRuntimeStatus.Terminated)]
    [InlineData(false, OrchestrationRuntimeStatus.Running)]
    public async Task Children_end_with_their_parent_only_if_asked(bool recursive, OrchestrationRuntimeStatus children)
    {
        await using var hub = await Hub(hub => hub
            .Orchestrator("Parent", async context => await context.CallSubOrchestratorAsync<string>(
                "Middle", options: new SubOrchestrationOptions(instanceId: "middle")))
            .Orchestrator("Middle", async context => await context.CallSubOrchestratorAsync<string>(
                "Leaf", options: new SubOrchestrationOptions(instanceId: "leaf")))
            .Orchestrator("Leaf", async context => await context.WaitForExternalEvent<string>("never")));
        var id = await hub.Run("Parent");
        await hub.Clock.WhenQuiet();

        await hub.Client.TerminateInstanceAsync(id, new TerminateInstanceOptions("enough", recursive));

        Assert.Equal(OrchestrationRuntimeStatus.Terminated, (await hub.Quiet(id)).RuntimeStatus);
        Assert.Equal(children, (await hub.Quiet("middle")).RuntimeStatus);
        Assert.Equal(children, (await hub.Quiet("leaf")).RuntimeStatus);
    }

    // The service refuses what concerns an unknown instance (NotFound) or one that has ended (FailedPrecondition).
    [Theory]
    [InlineData("terminate")]
    [InlineData("suspend")]
    [InlineData("resume")]
    public async Task Unknown_and_ended_instances_are_refused(string operation)
    {
        await using var hub = await Hub(hub => hub.Orchestrator("Short", _ => Task.FromResult<object?>(1)));
        var ended = await hub.RunQuietly("Short");

        Assert.Equal(StatusCode.NotFound, await Refused(() => Do(hub, operation, "nobody")));
        Assert.Equal(StatusCode.FailedPrecondition, await Refused(() => Do(hub, operation, ended.InstanceId)));
    }

    private static void Waiting(TestHub hub) => hub.Orchestrator(
        "Wait", async context => await context.WaitForExternalEvent<string>("go"));

    private static Task Do(TestHub hub, string operation, string instanceId) => operation switch
    {
        "terminate" => hub.Client.TerminateInstanceAsync(instanceId),
        "suspend" => hub.Client.SuspendInstanceAsync(instanceId),
        _ => hub.Client.ResumeInstanceAsync(instanceId),
    };

    private static async Task<StatusCode> Refused(Func<Task> call) =>
        (await Assert.ThrowsAsync<RpcException>(call)).StatusCode;
}
