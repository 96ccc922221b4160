using System.Diagnostics.CodeAnalysis;

namespace Receivables.Local.DurableEngine;

/// <summary>The orchestrators and activities that exist, by name without regard to case. The host fills it.</summary>
public interface IDurableFunctions
{
    bool TryGetOrchestrator(string name, [NotNullWhen(true)] out OrchestratorFunction? orchestrator);

    bool TryGetActivity(string name, [NotNullWhen(true)] out ActivityFunction? activity);
}
