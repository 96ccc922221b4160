using System.Collections.Immutable;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Receivables.Local.DurableEngine;

/// <summary>An instance as clients see it.</summary>
internal static class InstanceView
{
    internal static ManagedInstance Of(InstanceState state)
    {
        var start = state.History.Concat(state.Inbox).OfType<ExecutionStarted>().FirstOrDefault();
        var end = state.History.OfType<ExecutionCompleted>().LastOrDefault();
        return new ManagedInstance(
            state.Name,
            state.InstanceId,
            state.Version,
            state.Status,
            start?.Input,
            end?.Result,
            state.CustomStatus,
            end?.Failure?.ToDetails(),
            Moment(state.CreatedAt),
            Moment(state.UpdatedAt),
            state.Tags ?? ImmutableDictionary<string, string>.Empty);
    }

    /// <summary>As the service answers, payloads and the custom status come only where they were asked for.</summary>
    internal static OrchestrationMetadata ToMetadata(ManagedInstance instance, DataConverter? converter)
    {
        var withPayloads = converter is not null;
        return new OrchestrationMetadata(instance.Name, instance.InstanceId)
        {
            DataConverter = converter,
            RuntimeStatus = instance.RuntimeStatus,
            CreatedAt = instance.CreatedTime,
            LastUpdatedAt = instance.LastUpdatedTime,
            SerializedInput = withPayloads ? instance.Input : null,
            SerializedOutput = withPayloads ? instance.Output : null,
            SerializedCustomStatus = withPayloads ? instance.CustomStatus : null,
            FailureDetails = withPayloads ? instance.Failure : null,
            Tags = instance.Tags,
        };
    }

    private static DateTimeOffset Moment(DateTime utc) => new(DateTime.SpecifyKind(utc, DateTimeKind.Utc));
}
