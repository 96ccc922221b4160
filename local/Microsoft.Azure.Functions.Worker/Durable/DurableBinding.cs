using Microsoft.DurableTask.Client;

namespace Receivables.Local.Functions.Durable;

/// <summary>What <c>[DurableClient]</c> gives to functions; a reset replaces it.</summary>
internal sealed class DurableBinding
{
    private volatile DurableTaskClient? client;

    internal DurableTaskClient Client
    {
        get => client ?? throw new InvalidOperationException(
            "Orchestrations are not running: the app is still starting, or is being reset or stopped.");
        set => client = value;
    }
}
