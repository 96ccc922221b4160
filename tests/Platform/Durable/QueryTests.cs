using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Receivables.Platform.Tests.Durable;

/// <summary>
/// Queries: https://learn.microsoft.com/azure/azure-functions/durable/durable-functions-instance-management#query-instances
/// </summary>
public class QueryTests : DurableContract
{
    // "GetInstanceAsync ... returns null if the instance doesn't exist".
    [Fact]
    public async Task Unknown_instance_is_null()
    {
        await using var hub = await Hub(Several);

        Assert.Null(await hub.Client.GetInstanceAsync("nobody"));
    }

    // GetInstanceAsync, getInputsAndOutputs: payloads come only where they are asked for; reading them otherwise throws.
    [Fact]
    public async Task Payloads_come_only_if_asked_for()
    {
        await using var hub = await Hub(Several);
        await hub.RunQuietly("Echo", "hello", "one");

        var light = await hub.Client.GetInstanceAsync("one");
        var full = await hub.Client.GetInstanceAsync("one", getInputsAndOutputs: true);

        Assert.Null(light!.SerializedInput);
        Assert.Null(light.SerializedOutput);
        Assert.Throws<InvalidOperationException>(() => light.ReadInputAs<string>());
        Assert.Throws<InvalidOperationException>(() => light.ReadOutputAs<string>());
        Assert.Throws<InvalidOperationException>(() => light.ReadCustomStatusAs<string>());
        Assert.Equal("hello", full!.ReadInputAs<string>());
        Assert.Equal("hello", full.ReadOutputAs<string>());
    }

    // OrchestrationMetadata: name, id, times and state.
    [Fact]
    public async Task Metadata_tells_name_times_and_state()
    {
        await using var hub = await Hub(Several);
        await hub.Run("Wait", id: "one");
        await hub.Clock.WhenQuiet();
        await hub.Move(TimeSpan.FromHours(3));
        await hub.Raise("one", "go", "done");

        var ended = await hub.Quiet("one");

        Assert.Equal("Wait", ended.Name);
        Assert.Equal(TestHub.Start, ended.CreatedAt);
        Assert.Equal(TestHub.Start.AddHours(3), ended.LastUpdatedAt);
        Assert.True(ended.IsCompleted);
        Assert.False(ended.IsRunning);
        Assert.Contains("[Name: 'Wait', ID: 'one', RuntimeStatus: Completed", ended.ToString(), StringComparison.Ordinal);
    }

    // "Statuses": only instances in one of them.
    [Fact]
    public async Task Query_by_status_finds_those_in_it()
    {
        await using var hub = await Hub(Several);
        await hub.Run("Wait", id: "waits");
        await hub.RunQuietly("Echo", 1, "done");
        await hub.RunQuietly("Fail", 1, "failed");

        Assert.Equal("waits", await Found(hub, new() { Statuses = [OrchestrationRuntimeStatus.Running] }));
        Assert.Equal("done failed", await Found(hub, new()
        {
            Statuses = [OrchestrationRuntimeStatus.Completed, OrchestrationRuntimeStatus.Failed],
        }));
        Assert.Equal("", await Found(hub, new() { Statuses = [OrchestrationRuntimeStatus.Terminated] }));
    }

    // "InstanceIdPrefix": only instances whose id begins with it.
    [Fact]
    public async Task Query_by_prefix_finds_ids_that_begin_with_it()
    {
        await using var hub = await Hub(Several);
        foreach (var id in new[] { "demo|1", "demo|2", "demo-be|1", "demp", "dem" })
        {
            await hub.RunQuietly("Echo", 1, id);
        }

        Assert.Equal("demo|1 demo|2", await Found(hub, new() { InstanceIdPrefix = "demo|" }));
        Assert.Equal("demo-be|1 demo|1 demo|2", await Found(hub, new() { InstanceIdPrefix = "demo" }));
    }

    // "CreatedFrom", "CreatedTo": both bounds are included.
    [Fact]
    public async Task Query_by_creation_time_includes_its_bounds()
    {
        await using var hub = await Hub(Several);
        foreach (var id in new[] { "d0", "d1", "d2", "d3" })
        {
            await hub.RunQuietly("Echo", 1, id);
            await hub.Move(TimeSpan.FromDays(1));
        }

        Assert.Equal("d1 d2", await Found(hub, new()
        {
            CreatedFrom = TestHub.Start.AddDays(1), CreatedTo = TestHub.Start.AddDays(2).ToOffset(TimeSpan.FromHours(2)),
        }));
        Assert.Equal("d3", await Found(hub, new() { CreatedFrom = TestHub.Start.AddDays(2).AddMilliseconds(1) }));
    }

    // Conditions are combined.
    [Fact]
    public async Task Conditions_hold_together()
    {
        await using var hub = await Hub(Several);
        await hub.Run("Wait", id: "a-waits");
        await hub.Run("Wait", id: "b-waits");
        await hub.RunQuietly("Echo", 1, "a-done");

        Assert.Equal("a-waits", await Found(hub, new()
        {
            InstanceIdPrefix = "a-", Statuses = [OrchestrationRuntimeStatus.Running], CreatedTo = TestHub.Start,
        }));
    }

    // "PageSize" and the continuation token: every instance comes once, in pages no longer than asked.
    [Fact]
    public async Task Pages_hold_every_instance_once()
    {
        await using var hub = await Hub(Several);
        await Task.WhenAll(Enumerable.Range(0, 25).Select(number => hub.Run("Echo", number, $"i{number:D2}")));
        await hub.Clock.WhenQuiet();

        var seen = new List<string>();
        string? token = null;
        do
        {
            var query = new OrchestrationQuery(PageSize: 7, ContinuationToken: token);
            await foreach (var page in hub.Client.GetAllInstancesAsync(query).AsPages())
            {
                Assert.InRange(page.Values.Count, 0, 7);
                seen.AddRange(page.Values.Select(instance => instance.InstanceId));
                token = page.ContinuationToken;
                break;
            }
        }
        while (token is not null);

        Assert.Equal(Enumerable.Range(0, 25).Select(number => $"i{number:D2}"), seen);
    }

    // "FetchInputsAndOutputs": with it the payloads of all instances come along.
    [Fact]
    public async Task Query_brings_payloads_if_asked()
    {
        await using var hub = await Hub(Several);
        await hub.RunQuietly("Echo", "hello", "one");

        var full = await First(hub, new() { FetchInputsAndOutputs = true });
        var light = await First(hub, new());

        Assert.Equal("hello", full.ReadOutputAs<string>());
        Assert.Null(light.SerializedOutput);
    }

    // "TaskHubNames": instances of other hubs are not ours.
    [Fact]
    public async Task Query_for_another_hub_finds_nothing()
    {
        await using var hub = await Hub(Several);
        await hub.RunQuietly("Echo", 1, "one");

        Assert.Equal("", await Found(hub, new() { TaskHubNames = ["Other"] }));
        Assert.Equal("one", await Found(hub, new() { TaskHubNames = ["test"] }));
    }

    // Sub-orchestrations are instances like others.
    [Fact]
    public async Task Sub_orchestrations_are_found_too()
    {
        await using var hub = await Hub(hub => hub
            .Orchestrator("Parent", async context => await context.CallSubOrchestratorAsync<string>(
                "Child", options: new SubOrchestrationOptions(instanceId: "child")))
            .Orchestrator("Child", _ => Task.FromResult<object?>("done")));
        await hub.RunQuietly("Parent", id: "parent");

        Assert.Equal("child parent", await Found(hub, new()));
    }

    private static void Several(TestHub hub) => hub
        .Orchestrator("Echo", context => Task.FromResult(context.GetInput<object>()))
        .Orchestrator("Fail", _ => throw new InvalidOperationException())
        .Orchestrator("Wait", async context => await context.WaitForExternalEvent<string>("go"));

    private static async Task<string> Found(TestHub hub, OrchestrationQuery query)
    {
        await hub.Clock.WhenQuiet();
        var ids = new List<string>();
        await foreach (var instance in hub.Client.GetAllInstancesAsync(query))
        {
            ids.Add(instance.InstanceId);
        }

        return string.Join(' ', ids);
    }

    private static async Task<OrchestrationMetadata> First(TestHub hub, OrchestrationQuery query)
    {
        await foreach (var instance in hub.Client.GetAllInstancesAsync(query))
        {
            return instance;
        }

        throw new InvalidOperationException("There is none.");
    }
}
