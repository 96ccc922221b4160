using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Receivables.Local.DurableEngine;

namespace Receivables.Local.Functions.Management;

/// <summary>What the management API does with one instance.</summary>
internal sealed class InstanceOperations(HttpContext http, IDurableManagement management)
{
    private const string AskAgainSeconds = "5";

    internal async Task Status(string id)
    {
        if (await management.Find(id, http.RequestAborted) is not { } instance)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var showInput = ManagementQuery.Flag(http.Request, "showInput", otherwise: true);
        var showOutput = ManagementQuery.Flag(http.Request, "showHistoryOutput", otherwise: false);
        var history = ManagementQuery.Flag(http.Request, "showHistory", otherwise: false)
            ? await management.History(id, showInput, showOutput, http.RequestAborted)
            : null;
        await WriteStatus(instance, history);
    }

    internal async Task Purge(string id)
    {
        if (await management.Find(id, http.RequestAborted) is null)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var deleted = await management.Purge(id, http.RequestAborted);
        await InstanceQueries.WriteDeleted(http, deleted);
    }

    /// <summary>Terminates, suspends or resumes with the reason of the query.</summary>
    internal async Task Do(string id, Func<string, string?, CancellationToken, Task> operation)
    {
        if (await Find(id, IsOver) is not null)
        {
            await operation(id, http.Request.Query["reason"], http.RequestAborted);
            http.Response.StatusCode = StatusCodes.Status202Accepted;
        }
    }

    internal async Task Rewind(string id)
    {
        if (await Find(id, status => IsOver(status) && status != OrchestrationRuntimeStatus.Failed) is not null)
        {
            await management.Rewind(id, http.Request.Query["reason"], http.RequestAborted);
            http.Response.StatusCode = StatusCodes.Status202Accepted;
        }
    }

    internal async Task RaiseEvent(string id, string name)
    {
        if (await Find(id, IsOver) is null)
        {
            return;
        }

        if (!http.Request.HasJsonContentType())
        {
            const string message = "Only application/json request content is supported";
            await ManagementJson.Error(
                http, StatusCodes.Status400BadRequest, message, new NotSupportedException(message));
            return;
        }

        var (payload, fault) = await ManagementJson.ReadBody(http);
        if (fault is not null)
        {
            await ManagementJson.Error(http, StatusCodes.Status400BadRequest, "Invalid JSON content", fault);
            return;
        }

        await management.RaiseEvent(id, name, payload, http.RequestAborted);
        http.Response.StatusCode = StatusCodes.Status202Accepted;
    }

    /// <summary>
    /// Status 202 with where to ask again while it runs, else 200; 500 for a failure where that is asked for.
    /// </summary>
    internal Task WriteStatus(ManagedInstance instance, IReadOnlyList<string>? history)
    {
        var status = StatusCodes.Status200OK;
        if (!IsOver(instance.RuntimeStatus))
        {
            status = StatusCodes.Status202Accepted;
            http.Response.Headers.Location = OwnAddress();
            http.Response.Headers.RetryAfter = AskAgainSeconds;
        }
        else if (instance.RuntimeStatus == OrchestrationRuntimeStatus.Failed
            && ManagementQuery.Flag(http.Request, "returnInternalServerErrorOnFailure", otherwise: false))
        {
            status = StatusCodes.Status500InternalServerError;
        }

        var showInput = ManagementQuery.Flag(http.Request, "showInput", otherwise: true);
        return ManagementJson.Write(
            http, status, writer => ManagementJson.WriteInstance(writer, instance, showInput, history));
    }

    private static bool IsOver(OrchestrationRuntimeStatus status) => status
        is OrchestrationRuntimeStatus.Completed or OrchestrationRuntimeStatus.Failed
        or OrchestrationRuntimeStatus.Terminated;

    /// <summary>The instance; null when it is not there (404) or gone (410), which has been answered then.</summary>
    private async Task<ManagedInstance?> Find(string id, Func<OrchestrationRuntimeStatus, bool> isGone)
    {
        var instance = await management.Find(id, http.RequestAborted);
        if (instance is null)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
        }
        else if (isGone(instance.RuntimeStatus))
        {
            http.Response.StatusCode = StatusCodes.Status410Gone;
            return null;
        }

        return instance;
    }

    private string OwnAddress() =>
        $"{http.Request.Scheme}://{http.Request.Host}{http.Request.Path}{http.Request.QueryString}";
}
