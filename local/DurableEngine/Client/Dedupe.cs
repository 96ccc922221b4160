using Microsoft.DurableTask.Client;

namespace Receivables.Local.DurableEngine;

/// <summary>Reads which states of an existing instance a start must not replace.</summary>
internal static class Dedupe
{
    internal static IReadOnlySet<OrchestrationRuntimeStatus> Statuses(IReadOnlyList<string>? names)
    {
        if (names is null)
        {
            return StartRequest.NotEnded;
        }

        var statuses = names.Select(Status).ToHashSet();
        return statuses.Contains(OrchestrationRuntimeStatus.Terminated) && !statuses.IsSupersetOf(StartRequest.NotEnded)
            ? throw new ArgumentException(
                "Invalid dedupe statuses: 'Terminated' cannot be protected while running instances may be replaced, "
                + "because replacing one terminates it first.",
                nameof(names))
            : statuses;
    }

    private static OrchestrationRuntimeStatus Status(string name) =>
        Enum.TryParse<OrchestrationRuntimeStatus>(name, ignoreCase: true, out var status)
            ? status
            : throw new ArgumentException($"Invalid orchestration runtime status: '{name}' for deduplication.", nameof(name));
}
