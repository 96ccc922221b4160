using DurableTask.Core.History;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Receivables.Local.DurableEngine;

/// <summary>The SDK's client on an engine of this process.</summary>
internal sealed class EngineClient : DurableTaskClient
{
    private readonly DurableEngine engine;
    private readonly HubOperations operations;
    private readonly InstanceReader reader;
    private readonly Purging purging;

    internal EngineClient(DurableEngine engine)
        : base(string.Empty)
    {
        this.engine = engine;
        operations = new HubOperations(engine);
        reader = new InstanceReader(engine);
        purging = new Purging(operations, reader);
    }

    internal HubOperations Operations => operations;

    internal InstanceReader Reader => reader;

    internal Purging Purging => purging;

    private DataConverter Converter => engine.Options.Converter;

    public override Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName, object? input = null, StartOrchestrationOptions? options = null,
        CancellationToken cancellation = default) =>
        operations.Start(orchestratorName.Name, Converter.Serialize(input), options, cancellation);

    public override Task RaiseEventAsync(
        string instanceId, string eventName, object? eventPayload = null, CancellationToken cancellation = default) =>
        operations.RaiseEvent(instanceId, eventName, Converter.Serialize(eventPayload), cancellation);

    public override Task TerminateInstanceAsync(
        string instanceId, TerminateInstanceOptions? options = null, CancellationToken cancellation = default) =>
        operations.Terminate(
            instanceId, Converter.Serialize(options?.Output), options?.Recursive ?? false, cancellation);

    public override Task SuspendInstanceAsync(
        string instanceId, string? reason = null, CancellationToken cancellation = default) =>
        operations.Suspend(instanceId, reason, cancellation);

    public override Task ResumeInstanceAsync(
        string instanceId, string? reason = null, CancellationToken cancellation = default) =>
        operations.Resume(instanceId, reason, cancellation);

    public override async Task<OrchestrationMetadata?> GetInstancesAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default)
    {
        var found = await reader.Find(instanceId, getInputsAndOutputs, cancellation).ConfigureAwait(false);
        return found is null ? null : Metadata(found, getInputsAndOutputs);
    }

    public override async Task<OrchestrationMetadata> WaitForInstanceStartAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        Metadata(
            await reader.WaitUntil(instanceId, HasStarted, getInputsAndOutputs, cancellation).ConfigureAwait(false),
            getInputsAndOutputs);

    public override async Task<OrchestrationMetadata> WaitForInstanceCompletionAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        Metadata(
            await reader.WaitUntil(instanceId, HasEnded, getInputsAndOutputs, cancellation).ConfigureAwait(false),
            getInputsAndOutputs);

    public override AsyncPageable<OrchestrationMetadata> GetAllInstancesAsync(OrchestrationQuery? filter = null)
    {
        var query = filter ?? new OrchestrationQuery();
        return Pageable.Create(async (continuation, pageSize, cancellation) =>
        {
            var page = await reader
                .Query(query, continuation ?? query.ContinuationToken, pageSize, cancellation)
                .ConfigureAwait(false);
            return new Page<OrchestrationMetadata>(
                [.. page.Values.Select(instance => Metadata(instance, query.FetchInputsAndOutputs))],
                page.ContinuationToken);
        });
    }

    public override async Task<PurgeResult> PurgeInstanceAsync(
        string instanceId, PurgeInstanceOptions? options = null, CancellationToken cancellation = default) =>
        new(await operations.Purge(instanceId, options?.Recursive ?? false, cancellation).ConfigureAwait(false));

    public override Task<PurgeResult> PurgeAllInstancesAsync(
        PurgeInstancesFilter filter, PurgeInstanceOptions? options = null, CancellationToken cancellation = default) =>
        purging.Purge(filter, options?.Recursive ?? false, cancellation);

    public override Task<string> RestartAsync(
        string instanceId, bool restartWithNewInstanceId = false, CancellationToken cancellation = default) =>
        operations.Restart(instanceId, restartWithNewInstanceId, cancellation);

    public override Task RewindInstanceAsync(
        string instanceId, string reason, CancellationToken cancellation = default) =>
        operations.Rewind(instanceId, reason, cancellation);

    public override async Task<IList<HistoryEvent>> GetOrchestrationHistoryAsync(
        string instanceId, CancellationToken cancellation = default)
    {
        var history = await reader.History(instanceId, cancellation).ConfigureAwait(false);
        return history is null ? throw InstanceIds.Unknown(instanceId) : OfficialHistory.Of(history);
    }

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static bool HasStarted(OrchestrationRuntimeStatus status) => status != OrchestrationRuntimeStatus.Pending;

    private static bool HasEnded(OrchestrationRuntimeStatus status) => status is OrchestrationRuntimeStatus.Completed
        or OrchestrationRuntimeStatus.Failed
        or OrchestrationRuntimeStatus.Terminated;

    private OrchestrationMetadata Metadata(ManagedInstance instance, bool withPayloads) =>
        InstanceView.ToMetadata(instance, withPayloads ? Converter : null);
}
