using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Receivables.Local.Clock;
using Receivables.Local.DurableEngine;
using Receivables.Local.Functions.Hosting;
using Receivables.Local.Functions.Http;
using Receivables.Local.Functions.Platform;

namespace Receivables.Local.Functions.Durable;

/// <summary>
/// Runs the orchestrators and activities of the app on the durable engine, through the app's middleware.
/// </summary>
internal sealed class Orchestrations(
    LocalHostOptions host,
    HostJson hostJson,
    StorageAccount storage,
    FunctionRunner runner,
    FunctionKeys keys,
    DurableBinding binding,
    DrainSignal drain,
    MovableClock clock,
    IOptions<WorkerOptions> worker,
    ILoggerFactory loggers) : IAsyncDisposable
{
    private DurableEngine.DurableEngine? engine;
    private DurableFunctionTable table = new();
    private SerializerConverter? converter;

    /// <exception cref="InvalidOperationException">The app has nothing durable.</exception>
    internal DurableTaskClient Client => Engine.Client;

    /// <inheritdoc cref="Client"/>
    internal IDurableManagement Management => Engine.Management;

    /// <summary>What the platform adds to every address of the management API.</summary>
    internal string CommonQuery =>
        $"taskHub={hostJson.TaskHub}&connection=Storage&code={Uri.EscapeDataString(keys.MasterKey)}";

    private DurableEngine.DurableEngine Engine => engine ?? throw new InvalidOperationException(
        "This app has no orchestrator, no activity and no parameter with [DurableClient].");

    internal bool HasOrchestrator(string name) => table.TryGetOrchestrator(name, out _);

    /// <summary>Makes the engine when the app has anything durable; it does not run yet.</summary>
    internal void Load(IReadOnlyList<LoadedFunction> functions, Func<Uri> app)
    {
        if (!functions.Any(IsDurable))
        {
            return;
        }

        converter = new SerializerConverter(worker.Value.Serializer!);
        table = new DurableFunctionTable();
        foreach (var function in functions)
        {
            Add(function);
        }

        engine = new DurableEngine.DurableEngine(storage.Tables, table, EngineOptions(), loggers);
        ManagementAddress.Tell(engine.Client, new ManagementAddress(app, keys.MasterKey));
    }

    internal async Task Start(CancellationToken cancellation)
    {
        if (engine is not null)
        {
            await engine.StartAsync(cancellation);
            binding.Client = engine.Client;
        }
    }

    /// <summary>Begins nothing new; what is under way is finished, or given up when the drain time is over.</summary>
    internal async Task Stop(CancellationToken cancellation)
    {
        if (engine is not null)
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation, drain.Token);
            await engine.StopAsync(patience.Token);
        }
    }

    /// <summary>Stops at once, as a crash would: nothing is finished and nothing more is written.</summary>
    internal void Abandon() => engine?.Abandon();

    public async ValueTask DisposeAsync()
    {
        if (engine is not null)
        {
            await engine.DisposeAsync();
        }
    }

    private static bool IsDurable(LoadedFunction function) =>
        function.Kind is FunctionKind.Orchestrator or FunctionKind.Activity
        || function.Parameters.Any(parameter => parameter.Source == ParameterSource.DurableClient);

    private void Add(LoadedFunction function)
    {
        if (function.Kind == FunctionKind.Orchestrator)
        {
            table.AddOrchestrator(function.DurableName, context => runner.Run(function, context, null, drain.Token));
        }
        else if (function.Kind == FunctionKind.Activity)
        {
            table.AddActivity(
                function.DurableName, (context, input, stopping) => Run(function, context, input, stopping));
        }
    }

    private async Task<object?> Run(
        LoadedFunction function, TaskActivityContext context, string? input, CancellationToken stopping)
    {
        using var cancellation = drain.Link(stopping);
        var call = new ActivityCall(context.InstanceId, input, converter!);
        var data = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase)
        {
            [ActivityRules.InstanceId] = context.InstanceId,
        };
        return await runner.Run(function, call, data, cancellation.Token);
    }

    private DurableEngineOptions EngineOptions() => new()
    {
        TaskHubName = hostJson.TaskHub,
        MaxConcurrentOrchestrators = hostJson.MaxConcurrentOrchestrators,
        MaxConcurrentActivities = hostJson.MaxConcurrentActivities,
        SwallowEventsOfAbandonedWaiters = host.SwallowEventsOfAbandonedWaiters,
        Converter = converter!,
        Clock = clock,
    };
}
