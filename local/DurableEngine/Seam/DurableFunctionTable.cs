using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Microsoft.DurableTask;

namespace Receivables.Local.DurableEngine;

/// <summary>Functions added one by one; a name may be added once per kind.</summary>
public sealed class DurableFunctionTable : IDurableFunctions
{
    private readonly ConcurrentDictionary<string, OrchestratorFunction> orchestrators =
        new(StringComparer.OrdinalIgnoreCase);

    private readonly ConcurrentDictionary<string, ActivityFunction> activities = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Throws <see cref="ArgumentException"/> where an orchestrator of the name is there already.</summary>
    public DurableFunctionTable AddOrchestrator(TaskName name, OrchestratorFunction orchestrator) =>
        orchestrators.TryAdd(name.Name, orchestrator)
            ? this
            : throw new ArgumentException($"There is an orchestrator '{name}' already.", nameof(name));

    /// <summary>Throws <see cref="ArgumentException"/> where an activity of the name is there already.</summary>
    public DurableFunctionTable AddActivity(TaskName name, ActivityFunction activity) =>
        activities.TryAdd(name.Name, activity)
            ? this
            : throw new ArgumentException($"There is an activity '{name}' already.", nameof(name));

    public bool TryGetOrchestrator(string name, [NotNullWhen(true)] out OrchestratorFunction? orchestrator) =>
        orchestrators.TryGetValue(name, out orchestrator);

    public bool TryGetActivity(string name, [NotNullWhen(true)] out ActivityFunction? activity) =>
        activities.TryGetValue(name, out activity);
}
