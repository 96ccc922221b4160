using Microsoft.DurableTask;
using Microsoft.DurableTask.Converters;
using Receivables.Local.Clock;

namespace Receivables.Local.DurableEngine;

/// <summary>How an engine runs; what is not set has the value that Durable Functions has by default.</summary>
public sealed class DurableEngineOptions
{
    /// <summary>3 to 45 letters and digits, the first a letter; the engine's tables begin with it.</summary>
    public string TaskHubName { get; init; } = "Receivables";

    /// <summary>1 to 16. Recorded with the hub when it is made; later engines keep the recorded number.</summary>
    public int PartitionCount { get; init; } = 4;

    public int MaxConcurrentOrchestrators { get; init; } = 32;

    public int MaxConcurrentActivities { get; init; } = 32;

    /// <summary>How many recently used instances stay in memory with their history.</summary>
    public int CachedInstances { get; init; } = 2000;

    /// <summary>
    /// Imitates the SDK versions in which a waiter that was cancelled or abandoned still takes the next event: such an
    /// event is lost. Off, cancelled waiters take nothing.
    /// </summary>
    public bool SwallowEventsOfAbandonedWaiters { get; init; }

    public DataConverter Converter { get; init; } = JsonDataConverter.Default;

    /// <summary>The time of the engine; null takes a clock of its own that runs with real time.</summary>
    public MovableClock? Clock { get; init; }

    /// <summary>The version of orchestrations that are started without one; empty is none.</summary>
    public string DefaultVersion { get; init; } = string.Empty;
}
