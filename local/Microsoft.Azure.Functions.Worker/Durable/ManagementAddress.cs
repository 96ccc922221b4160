using System.Runtime.CompilerServices;
using Microsoft.DurableTask.Client;

namespace Receivables.Local.Functions.Durable;

/// <summary>Where the management API of a client's app is, and the key that it asks for.</summary>
internal sealed record ManagementAddress(Func<Uri> App, string Key)
{
    private static readonly ConditionalWeakTable<DurableTaskClient, ManagementAddress> Known = [];

    internal const string Path = "/runtime/webhooks/durabletask";

    internal static void Tell(DurableTaskClient client, ManagementAddress address) =>
        Known.AddOrUpdate(client, address);

    /// <summary>Null for a client that no function binding handed out.</summary>
    internal static ManagementAddress? Of(DurableTaskClient client) =>
        Known.TryGetValue(client, out var address) ? address : null;
}
