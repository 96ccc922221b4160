using Microsoft.DurableTask;
using Microsoft.DurableTask.Converters;
using Receivables.Local.Clock;

namespace Receivables.Local.DurableEngine;

/// <summary>How an engine runs; what is not set has the value that Durable Functions has by default.</summary>
public sealed class DurableEngineOptions
{
    /// <summary>3 to 45 letters and digits, the first a letter; the name of the hub's table begins with it.</summary>
    public string TaskHubName { get; init; } = "Receivables";

    /// <summary>How many episodes run at once.</summary>
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

    /// <summary>Throws <see cref="InvalidOperationException"/>, naming the option, for a value that cannot work.</summary>
    internal void Check()
    {
        var named = TaskHubName.Length is >= 3 and <= 45
            && char.IsAsciiLetter(TaskHubName[0]) && TaskHubName.All(char.IsAsciiLetterOrDigit);
        Require(
            named,
            $"{nameof(TaskHubName)} '{TaskHubName}' must be 3 to 45 letters and digits, the first a letter.");
        Require(
            MaxConcurrentOrchestrators > 0,
            $"{nameof(MaxConcurrentOrchestrators)} must be at least 1, not {MaxConcurrentOrchestrators}.");
        Require(
            MaxConcurrentActivities > 0,
            $"{nameof(MaxConcurrentActivities)} must be at least 1, not {MaxConcurrentActivities}.");
        Require(CachedInstances > 0, $"{nameof(CachedInstances)} must be at least 1, not {CachedInstances}.");
    }

    private static void Require(bool holds, string rule)
    {
        if (!holds)
        {
            throw new InvalidOperationException("The durable engine cannot run with its options: " + rule);
        }
    }
}
