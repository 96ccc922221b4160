using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Receivables.Local.Functions.Http;

namespace Receivables.Local.Functions.Platform;

/// <summary>
/// Runs a timer function by hand, as https://learn.microsoft.com/azure/azure-functions/functions-manually-run-non-http.
/// </summary>
internal sealed class AdminApi(LocalPlatform platform, FunctionKeys keys)
{
    internal static bool Owns(HttpContext http) =>
        http.Request.Path.StartsWithSegments("/admin", StringComparison.OrdinalIgnoreCase);

    internal Task Answer(HttpContext http)
    {
        if (!keys.Allow(http.Request, AuthorizationLevel.Admin))
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        }

        var path = http.Request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var timer = path is [_, "functions", var name] && HttpMethods.IsPost(http.Request.Method)
            ? platform.Functions.FirstOrDefault(function => function.Kind == FunctionKind.Timer
                && function.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            : null;
        if (timer is null)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        // The caller does not wait for the run; what goes wrong in it is logged.
        _ = platform.RunTimer(timer.Name).ContinueWith(
            run => run.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        http.Response.StatusCode = StatusCodes.Status202Accepted;
        return Task.CompletedTask;
    }
}
