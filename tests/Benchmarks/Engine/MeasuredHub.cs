using System.Diagnostics;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Receivables.Local.Azurite;
using Receivables.Local.Clock;
using Receivables.Local.DurableEngine;
using Receivables.Local.Wire;

namespace Receivables.Benchmarks.Engine;

/// <summary>An engine on an emulator, whose requests can be counted and recorded.</summary>
internal sealed class MeasuredHub : IAsyncDisposable
{
    public const int AtATime = 32;

    private readonly HttpClientTransport http = new();
    private readonly MovableClock clock = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
    private readonly IDisposable registration;
    private readonly DurableEngine engine;

    private MeasuredHub(AzuriteProcess emulator)
    {
        Requests = new RecordingTransport(http);
        registration = LocalTransports.Register($"127.0.0.1:{emulator.TablePort}", Requests);
        var functions = new DurableFunctionTable()
            .AddOrchestrator("Greet", async context => await context.CallActivityAsync<string>("Say", "hello"))
            .AddOrchestrator("Wait", async context => await context.WaitForExternalEvent<string>("go"))
            .AddActivity("Say", (_, input, _) => Task.FromResult<object?>(input));
        engine = new DurableEngine(
            new TableServiceClient(emulator.NewAccount()), functions, new() { Clock = clock, CachedInstances = 10_000 });
    }

    public RecordingTransport Requests { get; }

    public string Table => engine.TableName;

    public static async Task<MeasuredHub> Start(AzuriteProcess emulator)
    {
        var hub = new MeasuredHub(emulator);
        await hub.engine.StartAsync();
        await hub.clock.WhenQuiet();
        return hub;
    }

    /// <summary>From the first start until nothing is under way any more.</summary>
    public Task<TimeSpan> Run(string orchestrator, string prefix, int count) => Measure(prefix, count, (id, cancellation) =>
        engine.Client.ScheduleNewOrchestrationInstanceAsync(orchestrator, new StartOrchestrationOptions(id), cancellation));

    /// <summary>From the first event until nothing is under way any more.</summary>
    public Task<TimeSpan> Raise(string prefix, int count) => Measure(prefix, count, (id, cancellation) =>
        engine.Client.RaiseEventAsync(id, "go", "on", cancellation));

    public async ValueTask DisposeAsync()
    {
        await engine.DisposeAsync();
        registration.Dispose();
        clock.Dispose();
        http.Dispose();
    }

    private async Task<TimeSpan> Measure(string prefix, int count, Func<string, CancellationToken, Task> call)
    {
        var begun = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(
            Enumerable.Range(0, count).Select(number => $"{prefix}{number:D5}"),
            new ParallelOptions { MaxDegreeOfParallelism = AtATime },
            async (id, cancellation) => await call(id, cancellation));
        await clock.WhenQuiet();
        return Stopwatch.GetElapsedTime(begun);
    }
}
