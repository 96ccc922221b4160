using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Receivables.Local.DurableEngine;
using Receivables.Local.Functions.Durable;

namespace Receivables.Local.Functions.Management;

/// <summary>
/// The answer to a start: where to ask about the instance and how to control it; or, where the caller waits for it with
/// <c>timeout</c> and <c>pollingInterval</c>, its output.
/// </summary>
internal sealed class StartedAnswer(HttpContext http, IDurableManagement management, Orchestrations orchestrations)
{
    internal async Task Write(string id)
    {
        if (await Awaited(id) is not { } instance)
        {
            await WriteAddresses(id);
        }
        else if (instance.RuntimeStatus == OrchestrationRuntimeStatus.Completed)
        {
            await ManagementJson.Write(
                http, StatusCodes.Status200OK, writer => ManagementJson.WritePayload(writer, instance.Output));
        }
        else
        {
            await new InstanceOperations(http, management).WriteStatus(instance, history: null);
        }
    }

    /// <summary>The instance when it ended within the time that the caller waits; else null.</summary>
    private async Task<ManagedInstance?> Awaited(string id)
    {
        if (ManagementQuery.Seconds(http.Request, "timeout") is not { } limit
            || ManagementQuery.Seconds(http.Request, "pollingInterval") is not { } interval)
        {
            return null;
        }

        if (interval > limit)
        {
            throw new ArgumentException("The polling interval must not be longer than the timeout.", nameof(id));
        }

        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        waiting.CancelAfter(limit);
        try
        {
            await orchestrations.Client.WaitForInstanceCompletionAsync(id, waiting.Token);
            return await management.Find(id, http.RequestAborted);
        }
        catch (OperationCanceledException) when (!http.RequestAborted.IsCancellationRequested)
        {
            return null;
        }
    }

    private Task WriteAddresses(string id)
    {
        var app = $"{http.Request.Scheme}://{http.Request.Host}{ManagementAddress.Path}";
        var instance = $"{app}/instances/{Uri.EscapeDataString(id)}";
        var query = orchestrations.CommonQuery;
        http.Response.Headers.Location = $"{instance}?{query}";
        http.Response.Headers.RetryAfter = "10";
        return ManagementJson.Write(http, StatusCodes.Status202Accepted, writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("id", id);
            writer.WriteString("statusQueryGetUri", $"{instance}?{query}");
            writer.WriteString("sendEventPostUri", $"{instance}/raiseEvent/{{eventName}}?{query}");
            writer.WriteString("terminatePostUri", $"{instance}/terminate?reason={{text}}&{query}");
            writer.WriteString("purgeHistoryDeleteUri", $"{instance}?{query}");
            writer.WriteString("restartPostUri", $"{instance}/restart?{query}");
            writer.WriteString("suspendPostUri", $"{instance}/suspend?reason={{text}}&{query}");
            writer.WriteString("resumePostUri", $"{instance}/resume?reason={{text}}&{query}");
            writer.WriteEndObject();
        });
    }
}
