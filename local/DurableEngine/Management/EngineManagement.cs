using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Receivables.Local.DurableEngine;

internal sealed class EngineManagement(DurableEngine engine, EngineClient client) : IDurableManagement
{
    public string TaskHubName => engine.Options.TaskHubName;

    public Task<ManagedInstance?> Find(string instanceId, CancellationToken cancellation = default) =>
        client.Reader.Find(instanceId, withPayloads: true, cancellation);

    public async Task<IReadOnlyList<string>> History(
        string instanceId, bool showInput, bool showOutput, CancellationToken cancellation = default)
    {
        var history = await client.Reader.History(instanceId, cancellation).ConfigureAwait(false);
        return ShownHistory.Of(history ?? [], showInput, showOutput);
    }

    public Task<Page<ManagedInstance>> Query(OrchestrationQuery query, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return client.Reader.Query(query, query.ContinuationToken, query.PageSize, cancellation);
    }

    public Task<string> Start(
        string orchestrator, string? serializedInput, StartOrchestrationOptions? options = null,
        CancellationToken cancellation = default) =>
        client.Operations.Start(orchestrator, serializedInput, options, cancellation);

    public Task RaiseEvent(
        string instanceId, string eventName, string? serializedPayload, CancellationToken cancellation = default) =>
        client.Operations.RaiseEvent(instanceId, eventName, serializedPayload, cancellation);

    public Task Terminate(string instanceId, string? reason, CancellationToken cancellation = default) =>
        client.Operations.Terminate(instanceId, reason, recursive: false, cancellation);

    public Task Suspend(string instanceId, string? reason, CancellationToken cancellation = default) =>
        client.Operations.Suspend(instanceId, reason, cancellation);

    public Task Resume(string instanceId, string? reason, CancellationToken cancellation = default) =>
        client.Operations.Resume(instanceId, reason, cancellation);

    public Task Rewind(string instanceId, string? reason, CancellationToken cancellation = default) =>
        client.Operations.Rewind(instanceId, reason, cancellation);

    public Task<string> Restart(string instanceId, bool withNewInstanceId, CancellationToken cancellation = default) =>
        client.Operations.Restart(instanceId, withNewInstanceId, cancellation);

    public Task<int> Purge(string instanceId, CancellationToken cancellation = default) =>
        client.Operations.Purge(instanceId, recursive: false, cancellation);

    public async Task<int> Purge(PurgeInstancesFilter filter, CancellationToken cancellation = default) =>
        (await client.Purging.Purge(filter, recursive: false, cancellation).ConfigureAwait(false)).PurgedInstanceCount;
}
