using Azure;
using Azure.Data.Tables;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Receivables.Local.Clock;

namespace Receivables.Local.DurableEngine;

/// <summary>
/// Runs orchestrations: event-sourced, one table, one entity group transaction per episode. An engine that dies is
/// continued by the next one on the same hub, which repeats no step that was stored. Two engines on one hub do no harm;
/// only one is meant to run.
/// </summary>
public sealed class DurableEngine : IAsyncDisposable
{
    private readonly TableServiceClient tables;
    private readonly IDurableFunctions functions;
    private readonly DurableEngineOptions options;
    private readonly ILoggerFactory loggers;
    private readonly MovableClock clock;
    private readonly bool ownsClock;
    private RunningEngine? running;

    /// <exception cref="InvalidOperationException">The options hold a value that cannot work; the message names it.</exception>
    public DurableEngine(
        TableServiceClient tables, IDurableFunctions functions, DurableEngineOptions? options = null,
        ILoggerFactory? loggers = null)
    {
        ArgumentNullException.ThrowIfNull(tables);
        ArgumentNullException.ThrowIfNull(functions);
        this.tables = tables;
        this.functions = functions;
        this.options = options ?? new DurableEngineOptions();
        this.options.Check();
        this.loggers = loggers ?? NullLoggerFactory.Instance;
        ownsClock = this.options.Clock is null;
        clock = this.options.Clock ?? new MovableClock();
        var client = new EngineClient(this);
        Client = client;
        Management = new EngineManagement(this, client);
    }

    /// <summary>Works while the engine runs; before and after, its calls throw <see cref="InvalidOperationException"/>.</summary>
    public DurableTaskClient Client { get; }

    /// <summary>What the management HTTP API needs.</summary>
    public IDurableManagement Management { get; }

    /// <summary>The name of the table that holds the hub.</summary>
    public string TableName => options.TaskHubName + "Instances";

    internal DurableEngineOptions Options => options;

    internal bool IsRunning => running is not null;

    internal RunningEngine Running => running
        ?? throw new InvalidOperationException($"The durable engine of the hub '{options.TaskHubName}' is not running.");

    /// <summary>Creates the hub where it is missing and begins to work; what was under way goes on.</summary>
    public async Task StartAsync(CancellationToken cancellation = default)
    {
        if (running is not null)
        {
            throw new InvalidOperationException($"The durable engine of the hub '{options.TaskHubName}' runs already.");
        }

        var table = tables.GetTableClient(TableName);
        await table.CreateIfNotExistsAsync(cancellation).ConfigureAwait(false);
        running = new RunningEngine(table, functions, options, clock, loggers);
        running.Start();
    }

    /// <summary>
    /// Begins nothing new and waits for what is under way; what is left when <paramref name="cancellation"/> is
    /// cancelled is given up and goes on with the next start.
    /// </summary>
    public async Task StopAsync(CancellationToken cancellation = default)
    {
        if (Interlocked.Exchange(ref running, null) is { } engine)
        {
            using (engine)
            {
                await engine.Stop(cancellation).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Removes every instance; the engine runs afterwards as it did before.</summary>
    public async Task EraseAsync(CancellationToken cancellation = default)
    {
        var wasRunning = running is not null;
        await StopAsync(cancellation).ConfigureAwait(false);
        await tables.DeleteTableAsync(TableName, cancellation).ConfigureAwait(false);
        await CreateAnew(cancellation).ConfigureAwait(false);
        if (wasRunning)
        {
            await StartAsync(cancellation).ConfigureAwait(false);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync().ConfigureAwait(false);
        if (ownsClock)
        {
            clock.Dispose();
        }
    }

    /// <summary>Stops at once as a crash would: nothing is finished and nothing more is written.</summary>
    internal void Abandon() => Interlocked.Exchange(ref running, null)?.Abandon();

    /// <summary>A storage account takes a while to forget a deleted table.</summary>
    private async Task CreateAnew(CancellationToken cancellation)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await tables.CreateTableIfNotExistsAsync(TableName, cancellation).ConfigureAwait(false);
                return;
            }
            catch (RequestFailedException failure) when (failure.ErrorCode == "TableBeingDeleted")
            {
                await StoragePatience.Wait(attempt, cancellation).ConfigureAwait(false);
            }
        }
    }
}
