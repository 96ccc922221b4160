using DurableTask.Core.Exceptions;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Receivables.Functions.Orchestrations;

namespace Receivables.Functions.Sending;

/// <summary>Starts an orchestration that does its work once, whoever asks for it again.</summary>
internal static class Conductors
{
    private static readonly OrchestrationRuntimeStatus[] Once =
    [
        OrchestrationRuntimeStatus.Pending, OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Suspended,
        OrchestrationRuntimeStatus.Completed,
    ];

    public static async Task Start(
        DurableTaskClient durable, string name, string instanceId, object input, CancellationToken cancellation,
        IReadOnlyDictionary<string, string>? tags = null)
    {
        var options = new StartOrchestrationOptions(instanceId)
        {
            Version = Versions.Current,
            Tags = tags ?? new Dictionary<string, string>(),
        }.WithDedupeStatuses(Once);
        try
        {
            await durable.ScheduleNewOrchestrationInstanceAsync(name, input, options, cancellation);
        }
        catch (OrchestrationAlreadyExistsException)
        {
            // Whoever asked first brought it; it does this work too.
        }
    }
}
