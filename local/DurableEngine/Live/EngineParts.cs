using Microsoft.Extensions.Logging;
using Receivables.Local.Clock;

namespace Receivables.Local.DurableEngine;

/// <summary>What the parts of one engine share from its start to its stop.</summary>
internal sealed class EngineParts
{
    public required InstanceStore Store { get; init; }

    public required RunSettings Run { get; init; }

    public required MovableClock Clock { get; init; }

    public required ILogger Log { get; init; }

    public required SemaphoreSlim EpisodeGate { get; init; }

    /// <summary>Cancelled when the engine begins to stop: nothing new is begun any more.</summary>
    public required CancellationToken Stopping { get; init; }

    /// <summary>Cancelled when the engine gives up what is still under way.</summary>
    public required CancellationToken Stopped { get; init; }

    public Engagements Engagements { get; } = new();

    public Watchers Watchers { get; } = new();

    public LiveInstances Instances { get; internal set; } = null!;

    public DueTimes Due { get; internal set; } = null!;

    public ActivityRunner Activities { get; internal set; } = null!;

    public Delivery Delivery { get; internal set; } = null!;

    internal DateTime Now => Clock.GetUtcNow().UtcDateTime;

    /// <summary>Work in flight: the clock does not pass it, and a stop waits for it.</summary>
    internal IDisposable Busy(string what) => Engagements.Begin(Clock.Busy(what));
}
