using Microsoft.Azure.Functions.Worker.Http;
using Microsoft.DurableTask.Client;
using Receivables.Local.Functions.Durable;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Addresses of the management API for a client that came from <see cref="DurableClientAttribute"/>.</summary>
public static class DurableTaskClientExtensions
{
    /// <param name="client">The client that the function was given.</param>
    /// <param name="instanceId">Need not exist.</param>
    /// <param name="request">When given, the addresses begin as this request's does.</param>
    /// <exception cref="ArgumentException">The instance id is null or empty.</exception>
    /// <exception cref="InvalidOperationException">
    /// The client did not come from a function's binding, and there is no request.
    /// </exception>
    public static HttpManagementPayload CreateHttpManagementPayload(
        this DurableTaskClient client, string instanceId, HttpRequestData? request = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        if (string.IsNullOrEmpty(instanceId))
        {
            throw new ArgumentException("An instance id is needed.", nameof(instanceId));
        }

        var address = ManagementAddress.Of(client);
        var app = request?.Url ?? address?.App() ?? throw new InvalidOperationException(
            "The client does not know its app's address: take it from [DurableClient], or pass the request.");
        var path = app.GetLeftPart(UriPartial.Authority) + ManagementAddress.Path;
        return Payload(instanceId, $"{path}/instances/{Uri.EscapeDataString(instanceId)}", address?.Key);
    }

    private static HttpManagementPayload Payload(string instanceId, string instance, string? key)
    {
        var code = key is null ? string.Empty : $"code={Uri.EscapeDataString(key)}";
        return new HttpManagementPayload
        {
            Id = instanceId,
            StatusQueryGetUri = Join(instance, code),
            SendEventPostUri = Join($"{instance}/raiseEvent/{{eventName}}", code),
            TerminatePostUri = Join($"{instance}/terminate", "reason={{text}}", code),
            RewindPostUri = Join($"{instance}/rewind", "reason={{text}}", code),
            PurgeHistoryDeleteUri = Join(instance, code),
            RestartPostUri = Join($"{instance}/restart", code),
            SuspendPostUri = Join($"{instance}/suspend", "reason={{text}}", code),
            ResumePostUri = Join($"{instance}/resume", "reason={{text}}", code),
        };
    }

    private static string Join(string address, params string[] queries)
    {
        var query = string.Join('&', queries.Where(part => part.Length > 0));
        return query.Length == 0 ? address : $"{address}?{query}";
    }
}
