using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Receivables.Local.DurableEngine;

/// <summary>An instance as the management API shows it; payloads are JSON text as stored.</summary>
public sealed record ManagedInstance(
    string Name,
    string InstanceId,
    string Version,
    OrchestrationRuntimeStatus RuntimeStatus,
    string? Input,
    string? Output,
    string? CustomStatus,
    TaskFailureDetails? Failure,
    DateTimeOffset CreatedTime,
    DateTimeOffset LastUpdatedTime,
    IReadOnlyDictionary<string, string> Tags);
