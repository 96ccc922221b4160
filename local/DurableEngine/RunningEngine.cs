using Azure.Data.Tables;
using Microsoft.Extensions.Logging;
using Receivables.Local.Clock;

namespace Receivables.Local.DurableEngine;

/// <summary>An engine from its start to its stop.</summary>
internal sealed class RunningEngine : IDisposable
{
    private readonly CancellationTokenSource stopping = new();
    private readonly CancellationTokenSource stopped = new();
    private readonly Lookout lookout;

    internal RunningEngine(
        TableClient table, IDurableFunctions functions, DurableEngineOptions options, MovableClock clock,
        ILoggerFactory loggers)
    {
        Parts = new EngineParts
        {
            Store = new InstanceStore(table),
            Run = new RunSettings(
                functions, options.Converter, loggers, options.DefaultVersion, options.SwallowEventsOfAbandonedWaiters),
            Clock = clock,
            Log = loggers.CreateLogger("DurableTask"),
            EpisodeGate = new SemaphoreSlim(options.MaxConcurrentOrchestrators),
            Stopping = stopping.Token,
            Stopped = stopped.Token,
        };
        Parts.Instances = new LiveInstances(Parts, options.CachedInstances);
        Parts.Due = new DueTimes(Parts);
        Parts.Activities = new ActivityRunner(Parts, options.MaxConcurrentActivities);
        Parts.Delivery = new Delivery(Parts);
        lookout = new Lookout(Parts);
    }

    internal EngineParts Parts { get; }

    internal void Start() => lookout.Start();

    internal async Task Stop(CancellationToken cancellation)
    {
        await stopping.CancelAsync().ConfigureAwait(false);
        Silence();
        try
        {
            await Parts.Engagements.WhenNone().WaitAsync(cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // What is left goes on with the next start.
        }

        await stopped.CancelAsync().ConfigureAwait(false);
        await Parts.Engagements.WhenNone().WaitAsync(TimeSpan.FromSeconds(5), CancellationToken.None)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    internal void Abandon()
    {
        stopping.Cancel();
        Silence();
        stopped.Cancel();
    }

    /// <summary>The two signals stay: work that was given up may still ask them.</summary>
    public void Dispose()
    {
        Silence();
        Parts.Activities.Dispose();
    }

    private void Silence()
    {
        lookout.Dispose();
        Parts.Due.Dispose();
    }
}
