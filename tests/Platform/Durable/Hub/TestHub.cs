using Azure.Data.Tables;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using Receivables.Local.Clock;
using Receivables.Local.DurableEngine;
using Receivables.Local.MemoryStorage;

namespace Receivables.Platform.Tests.Durable;

/// <summary>An engine on a storage of its own with a clock that stands still; functions are added by name.</summary>
public sealed class TestHub : IAsyncDisposable
{
    /// <summary>The moment at which every hub begins.</summary>
    public static readonly DateTimeOffset Start = new(2026, 2, 2, 8, 0, 0, TimeSpan.Zero);

    private readonly string connection;
    private readonly IDisposable? storage;

    private TestHub(string connection, IDisposable? storage)
    {
        this.connection = connection;
        this.storage = storage;
        Options = new DurableEngineOptions { Clock = Clock, TaskHubName = "Test" };
        Engine = NewEngine();
    }

    public MovableClock Clock { get; } = new(Start) { Patience = TimeSpan.FromSeconds(60) };

    public DurableFunctionTable Functions { get; } = new();

    internal RecordingLoggers Loggers { get; } = new();

    public DurableEngineOptions Options { get; private set; }

    public DurableEngine Engine { get; private set; }

    public DurableTaskClient Client => Engine.Client;

    /// <summary>The storage of a hub in memory: its requests can be counted and made to fail.</summary>
    public MemoryAccount Memory => (MemoryAccount)storage!;

    public static async Task<TestHub> Started(Action<TestHub>? prepare = null)
    {
        var memory = MemoryAccount.Create();
        return await Started(memory.ConnectionString, memory, prepare);
    }

    public static async Task<TestHub> Started(string connection, IDisposable? storage, Action<TestHub>? prepare = null)
    {
        var hub = new TestHub(connection, storage);
        prepare?.Invoke(hub);
        await hub.Engine.StartAsync();
        return hub;
    }

    /// <summary>Other options, before the engine starts.</summary>
    public void Configure(DurableEngineOptions options)
    {
        Options = options;
        Engine = NewEngine();
    }

    public TestHub Orchestrator(string name, Func<TaskOrchestrationContext, Task<object?>> run)
    {
        Functions.AddOrchestrator(name, context => run(context));
        return this;
    }

    public TestHub Orchestrator(string name, Func<TaskOrchestrationContext, Task> run)
    {
        Functions.AddOrchestrator(name, async context =>
        {
            await run(context);
            return null;
        });
        return this;
    }

    /// <summary>An activity whose input is read as <typeparamref name="TInput"/>.</summary>
    public TestHub ActivityAsync<TInput>(string name, Func<TInput?, Task<object?>> run)
    {
        Functions.AddActivity(name, (_, input, _) => run(Options.Converter.Deserialize<TInput>(input)));
        return this;
    }

    public TestHub Activity<TInput>(string name, Func<TInput?, object?> run) =>
        ActivityAsync<TInput>(name, input => Task.FromResult(run(input)));

    public Task<string> Run(string orchestrator, object? input = null, string? id = null) =>
        Client.ScheduleNewOrchestrationInstanceAsync(
            orchestrator, input, id is null ? null : new StartOrchestrationOptions(id));

    /// <summary>Starts an orchestration and answers when nothing is under way any more.</summary>
    public async Task<OrchestrationMetadata> RunQuietly(string orchestrator, object? input = null, string? id = null)
    {
        var instanceId = await Run(orchestrator, input, id);
        return await Quiet(instanceId);
    }

    /// <summary>The instance once nothing is under way.</summary>
    public async Task<OrchestrationMetadata> Quiet(string instanceId)
    {
        await Clock.WhenQuiet();
        return await Client.GetInstanceAsync(instanceId, getInputsAndOutputs: true)
            ?? throw new InvalidOperationException($"No instance '{instanceId}'.");
    }

    public async Task Raise(string instanceId, string name, object? payload = null)
    {
        await Client.RaiseEventAsync(instanceId, name, payload);
        await Clock.WhenQuiet();
    }

    public Task Move(TimeSpan by) => Clock.MoveTo(Clock.GetUtcNow() + by);

    /// <summary>False after a crash that a fault has caused.</summary>
    public bool IsRunning => Engine.IsRunning;

    /// <summary>As after a crash: a new engine that knows nothing but what is stored.</summary>
    public async Task Crash()
    {
        Engine.Abandon();
        Engine = NewEngine();
        await Engine.StartAsync();
        await Clock.WhenQuiet();
    }

    public DurableEngine NewEngine() => new(new TableServiceClient(connection, Retrying()), Functions, Options, Loggers);

    /// <summary>The SDK's own retries, only quicker.</summary>
    private static TableClientOptions Retrying()
    {
        var options = new TableClientOptions();
        options.Retry.Delay = TimeSpan.FromMilliseconds(1);
        options.Retry.MaxDelay = TimeSpan.FromMilliseconds(5);
        return options;
    }

    public async ValueTask DisposeAsync()
    {
        await Engine.DisposeAsync();
        Clock.Dispose();
        storage?.Dispose();
    }
}
