using Microsoft.AspNetCore.Http;
using Receivables.Local.DurableEngine;
using Receivables.Local.Functions.Durable;
using Receivables.Local.Functions.Http;

namespace Receivables.Local.Functions.Management;

/// <summary>
/// The HTTP API of Durable Functions: paths, payloads and status codes as in
/// https://learn.microsoft.com/azure/azure-functions/durable/durable-functions-http-api.
/// </summary>
internal sealed class ManagementApi(Orchestrations orchestrations, FunctionKeys keys)
{
    internal static bool Owns(HttpContext http) =>
        http.Request.Path.StartsWithSegments(ManagementAddress.Path, StringComparison.OrdinalIgnoreCase);

    internal async Task Answer(HttpContext http)
    {
        if (!keys.Allow(http.Request, Microsoft.Azure.Functions.Worker.AuthorizationLevel.System))
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        try
        {
            await Route(http, Segments(http));
        }
        catch (ArgumentException wrong)
        {
            await ManagementJson.Error(
                http, StatusCodes.Status400BadRequest, "One or more of the arguments submitted is incorrect", wrong);
        }
        catch (Exception failure) when (!http.RequestAborted.IsCancellationRequested && !http.Response.HasStarted)
        {
            await ManagementJson.Error(
                http,
                StatusCodes.Status500InternalServerError,
                "Something went wrong while processing your request",
                failure);
        }
    }

    private Task Route(HttpContext http, string[] path)
    {
        var management = orchestrations.Management;
        var operations = new InstanceOperations(http, management);
        return (http.Request.Method, path) switch
        {
            ("POST", ["orchestrators", var name]) => Start(http, management, name, null),
            ("POST", ["orchestrators", var name, var id]) => Start(http, management, name, id),
            ("GET", ["instances"]) => new InstanceQueries(http, management).Query(),
            ("DELETE", ["instances"]) => new InstanceQueries(http, management).Purge(),
            ("GET", ["instances", var id]) => operations.Status(id),
            ("DELETE", ["instances", var id]) => operations.Purge(id),
            ("POST", ["instances", var id, "raiseevent", var name]) => operations.RaiseEvent(id, name),
            ("POST", ["instances", var id, "terminate"]) => operations.Do(id, management.Terminate),
            ("POST", ["instances", var id, "suspend"]) => operations.Do(id, management.Suspend),
            ("POST", ["instances", var id, "resume"]) => operations.Do(id, management.Resume),
            ("POST", ["instances", var id, "rewind"]) => operations.Rewind(id),
            ("POST", ["instances", var id, "restart"]) => Restart(http, management, id),
            _ => ManagementJson.Empty(http, StatusCodes.Status404NotFound),
        };
    }

    private async Task Start(HttpContext http, IDurableManagement management, string name, string? id)
    {
        if (!orchestrations.HasOrchestrator(name))
        {
            throw new ArgumentException(
                $"The function '{name}' doesn't exist, is disabled, or is not an orchestrator.", nameof(name));
        }

        var (input, fault) = await ManagementJson.ReadBody(http);
        if (fault is not null)
        {
            await ManagementJson.Error(http, StatusCodes.Status400BadRequest, "Invalid JSON content", fault);
            return;
        }

        var options = id is null ? null : new Microsoft.DurableTask.StartOrchestrationOptions(id);
        var started = await management.Start(name, input, options, http.RequestAborted);
        await new StartedAnswer(http, management, orchestrations).Write(started);
    }

    private async Task Restart(HttpContext http, IDurableManagement management, string id)
    {
        if (await management.Find(id, http.RequestAborted) is null)
        {
            await ManagementJson.Error(
                http,
                StatusCodes.Status400BadRequest,
                "InstanceId does not match a valid orchestration instance.",
                new ArgumentException($"An orchestration with the instanceId {id} was not found.", nameof(id)));
            return;
        }

        var withNewId = ManagementQuery.Flag(http.Request, "restartWithNewInstanceId", otherwise: true);
        var restarted = await management.Restart(id, withNewId, http.RequestAborted);
        await new StartedAnswer(http, management, orchestrations).Write(restarted);
    }

    /// <summary>The path below the API's own; the words that name a thing to do in lower case.</summary>
    private static string[] Segments(HttpContext http)
    {
        http.Request.Path.StartsWithSegments(ManagementAddress.Path, StringComparison.OrdinalIgnoreCase, out var rest);
        var segments = rest.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < segments.Length; i++)
        {
            segments[i] = i is 0 or 2
                ? segments[i].ToLowerInvariant()
                : segments[i].Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
        }

        // What follows the name of an orchestrator is an instance id, not a thing to do.
        return segments is ["orchestrators", var name, _] ? ["orchestrators", name, LastOf(rest.Value)] : segments;
    }

    private static string LastOf(string path)
    {
        var trimmed = path.TrimEnd('/');
        return trimmed[(trimmed.LastIndexOf('/') + 1)..].Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
    }
}
