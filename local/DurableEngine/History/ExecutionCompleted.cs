using System.Text.Json.Serialization;
using Microsoft.DurableTask.Client;

namespace Receivables.Local.DurableEngine;

/// <summary>The end of an execution: completed, failed or terminated.</summary>
internal sealed record ExecutionCompleted(
    [property: JsonConverter(typeof(JsonStringEnumConverter<OrchestrationRuntimeStatus>))]
    OrchestrationRuntimeStatus Status,
    string? Result,
    FailureRecord? Failure,
    DateTime At) : HistoryRecord(At);
