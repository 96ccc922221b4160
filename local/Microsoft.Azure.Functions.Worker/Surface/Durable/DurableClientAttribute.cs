using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Gives a function the client that starts, signals and queries orchestrations.</summary>
public sealed class DurableClientAttribute : InputBindingAttribute
{
    /// <summary>The task hub of host.json when null.</summary>
    public string? TaskHub { get; set; }

    /// <summary>The setting with the connection of the task hub; the one of host.json when null.</summary>
    public string? ConnectionName { get; set; }
}
