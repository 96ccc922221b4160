using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Receivables.Local.DurableEngine;

/// <summary>
/// What the management HTTP API needs besides <see cref="DurableTaskClient"/>: payloads that are JSON text already, and
/// history in the shape in which the API shows it.
/// </summary>
public interface IDurableManagement
{
    string TaskHubName { get; }

    /// <summary>Null where there is no such instance.</summary>
    Task<ManagedInstance?> Find(string instanceId, CancellationToken cancellation = default);

    /// <summary>
    /// The history as the API shows it with <c>showHistory=true</c>, one JSON object per event; empty where there is no
    /// such instance.
    /// </summary>
    Task<IReadOnlyList<string>> History(
        string instanceId, bool showInput, bool showOutput, CancellationToken cancellation = default);

    /// <summary>One page; payloads come only where the query asks for them. Pass the page's token on for the next.</summary>
    Task<Page<ManagedInstance>> Query(OrchestrationQuery query, CancellationToken cancellation = default);

    /// <summary>Starts an instance with an input that is serialized already.</summary>
    Task<string> Start(
        string orchestrator, string? serializedInput, StartOrchestrationOptions? options = null,
        CancellationToken cancellation = default);

    /// <summary>Raises an event whose payload is JSON text. See the client for what errors mean.</summary>
    Task RaiseEvent(
        string instanceId, string eventName, string? serializedPayload, CancellationToken cancellation = default);

    Task Terminate(string instanceId, string? reason, CancellationToken cancellation = default);

    Task Suspend(string instanceId, string? reason, CancellationToken cancellation = default);

    Task Resume(string instanceId, string? reason, CancellationToken cancellation = default);

    Task Rewind(string instanceId, string? reason, CancellationToken cancellation = default);

    /// <summary>Returns the id of the instance that runs then.</summary>
    Task<string> Restart(string instanceId, bool withNewInstanceId, CancellationToken cancellation = default);

    Task<int> Purge(string instanceId, CancellationToken cancellation = default);

    Task<int> Purge(PurgeInstancesFilter filter, CancellationToken cancellation = default);
}
