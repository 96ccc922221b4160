using DurableTask.Core.Exceptions;
using Grpc.Core;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Receivables.Behaviours;

/// <summary>What the lives of invoices rely on: starts, events, timers, retries and beginnings anew.</summary>
internal sealed class DurableBehaviours(DurableTaskClient client)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public IEnumerable<Behaviour> All() =>
    [
        new("Activity gets its input and its answer comes back", () => Completes(nameof(Orchestrations.OneActivity), "hello", "hello")),
        new("Failing activity is retried as its handler says and tells its cause",
            () => Completes(nameof(Orchestrations.RetriesAndTells), null, "3 out of ink True")),
        new("Events that come before anybody waits are kept in order", EarlyEvents),
        new("Timers fire in the order of their moments", () => Completes(nameof(Orchestrations.TimerOrder), null, "abc")),
        new("Beginning anew carries its input", BeginsAnew),
        new("Sub-orchestration answers its parent", () => Completes(nameof(Orchestrations.CallsChild), null, "from the child")),
        new("Second start of a running instance is refused by its dedupe statuses", Dedupe),
        new("Tags of a start come back with its instance", Tags),
        new("Custom status is read while it waits", CustomStatus),
        new("Terminated instance is not waited for any longer", Terminated),
        new("Suspended instance resumes", Suspended),
        new("Failed orchestration tells its message", Failed),
        new("Instance that was purged is not known any more", Purged),
        new("Instance that was never started is not known", Unknown),
        new("Event to an instance that is not known is refused as not found", EventToNobody),
    ];

    private static string Fresh() => $"behaviour-{Guid.NewGuid():N}";

    private async Task<OrchestrationMetadata> Completed(string instance)
    {
        using var patience = new CancellationTokenSource(Patience);
        return await client.WaitForInstanceCompletionAsync(instance, getInputsAndOutputs: true, patience.Token);
    }

    private Task<string> Start(string name, object? input = null, StartOrchestrationOptions? options = null) =>
        client.ScheduleNewOrchestrationInstanceAsync(name, input, options ?? new StartOrchestrationOptions(Fresh()));

    private async Task Completes(string name, object? input, string expected)
    {
        var done = await Completed(await Start(name, input));
        Expect.Same(OrchestrationRuntimeStatus.Completed, done.RuntimeStatus);
        Expect.Same(expected, done.ReadOutputAs<string>());
    }

    private async Task EarlyEvents()
    {
        var instance = await Start(nameof(Orchestrations.ThreeEvents));
        foreach (var word in new[] { "a", "b", "c" })
        {
            await client.RaiseEventAsync(instance, "go", word);
        }

        Expect.Same("a b c", (await Completed(instance)).ReadOutputAs<string>());
    }

    private async Task BeginsAnew() =>
        Expect.Same(3, (await Completed(await Start(nameof(Orchestrations.BeginsAnew), 0))).ReadOutputAs<int>());

    private async Task Dedupe()
    {
        var options = new StartOrchestrationOptions(Fresh()).WithDedupeStatuses(
            OrchestrationRuntimeStatus.Pending, OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Suspended);
        var instance = await Start(nameof(Orchestrations.WaitsForever), null, options);
        await client.WaitForInstanceStartAsync(instance);
        await Expect.Thrown<OrchestrationAlreadyExistsException>(() => Start(nameof(Orchestrations.WaitsForever), null, options));
        await client.TerminateInstanceAsync(instance);
        await Completed(instance);
        Expect.Same(instance, await Start(nameof(Orchestrations.WaitsForever), null, options));
        await client.TerminateInstanceAsync(instance);
    }

    private async Task Tags()
    {
        var options = new StartOrchestrationOptions(Fresh()) { Tags = new Dictionary<string, string> { ["creditor"] = "DEMO" } };
        var instance = await Start(nameof(Orchestrations.OneActivity), "x", options);
        Expect.Same("DEMO", (await Completed(instance)).Tags["creditor"]);
    }

    private async Task CustomStatus()
    {
        var instance = await Start(nameof(Orchestrations.WaitsForever));
        await client.WaitForInstanceStartAsync(instance, getInputsAndOutputs: true);
        OrchestrationMetadata? read = null;
        for (var attempt = 0; attempt < 100 && read?.SerializedCustomStatus is null; attempt++)
        {
            read = await client.GetInstanceAsync(instance, getInputsAndOutputs: true);
            await Task.Yield();
        }

        Expect.Same("waiting", read!.ReadCustomStatusAs<string>());
        await client.TerminateInstanceAsync(instance);
    }

    private async Task Terminated()
    {
        var instance = await Start(nameof(Orchestrations.WaitsForever));
        await client.WaitForInstanceStartAsync(instance);
        await client.TerminateInstanceAsync(instance, "enough");
        Expect.Same(OrchestrationRuntimeStatus.Terminated, (await Completed(instance)).RuntimeStatus);
    }

    private async Task Suspended()
    {
        var instance = await Start(nameof(Orchestrations.ThreeEvents));
        await client.WaitForInstanceStartAsync(instance);
        await client.SuspendInstanceAsync(instance, "look");
        foreach (var word in new[] { "a", "b", "c" })
        {
            await client.RaiseEventAsync(instance, "go", word);
        }

        await client.ResumeInstanceAsync(instance, "seen");
        Expect.Same("a b c", (await Completed(instance)).ReadOutputAs<string>());
    }

    private async Task Failed()
    {
        var done = await Completed(await Start(nameof(Orchestrations.Fails)));
        Expect.Same(OrchestrationRuntimeStatus.Failed, done.RuntimeStatus);
        Expect.Same("Fails fails", done.FailureDetails?.ErrorMessage);
    }

    private async Task Purged()
    {
        var instance = await Start(nameof(Orchestrations.OneActivity), "x");
        await Completed(instance);
        Expect.Same(1, (await client.PurgeInstanceAsync(instance)).PurgedInstanceCount);
        Expect.Same(null, await client.GetInstanceAsync(instance));
    }

    private async Task Unknown() => Expect.Same(null, await client.GetInstanceAsync(Fresh()));

    private async Task EventToNobody()
    {
        var refused = await Expect.Thrown<RpcException>(() => client.RaiseEventAsync(Fresh(), "go", "x"));
        Expect.Same(StatusCode.NotFound, refused.StatusCode);
    }
}
