using Microsoft.DurableTask;
using Microsoft.DurableTask.Converters;
using Microsoft.Extensions.Logging.Abstractions;
using Receivables.Local.DurableEngine;

namespace Receivables.Functions.Tests.Replay;

/// <summary>Replays a history through orchestrators, as the engine does before each turn.</summary>
internal static class Replaying
{
    /// <summary>Why the code does otherwise than the history says; null when it does the same.</summary>
    public static string? FaultOf(RecordedHistory history, Orchestrators orchestrators)
    {
        var settings = new RunSettings(
            orchestrators, JsonDataConverter.Default, NullLoggerFactory.Instance, DefaultVersion: "", SwallowEventsOfAbandonedWaiters: false);
        var run = new OrchestrationRun(history.InstanceId, settings, () => { });
        var result = run.Execute(history.Records, []);
        return result.Ended?.Failure is { } failure ? $"{failure.Type}: {failure.Message}" : null;
    }
}
