using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Receivables.Local.Clock;

namespace Receivables.Local.Functions.Http;

/// <summary>Answers a request with the first function, in the order of their names, whose route fits it.</summary>
internal sealed partial class HttpDispatcher(
    FunctionRunner runner,
    FunctionKeys keys,
    RequestThrottle throttle,
    DrainSignal drain,
    MovableClock clock,
    ILogger<HttpDispatcher> logger)
{
    private readonly Lock counting = new();
    private IReadOnlyList<HttpRoute> routes = [];
    private TaskCompletionSource idle = Idle();
    private int running;

    internal void Serve(IReadOnlyList<HttpRoute> all) => routes = all;

    /// <summary>Whether any function answers the request.</summary>
    internal bool Knows(HttpContext http) =>
        routes.Any(route => route.TryMatch(http, []));

    /// <summary>Whether any function answers requests for the path.</summary>
    internal bool Knows(string method, string path)
    {
        var http = new DefaultHttpContext();
        http.Request.Method = method;
        http.Request.Path = path;
        return Knows(http);
    }

    /// <summary>
    /// Completes when no request is under way; throws <see cref="TimeoutException"/> after the limit.
    /// </summary>
    internal Task WhenIdle(TimeSpan limit) => idle.Task.WaitAsync(limit);

    internal async Task Answer(HttpContext http)
    {
        var values = new RouteValueDictionary();
        if (Find(http, values) is not { } route)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        if (!keys.Allow(http.Request, route.Trigger.AuthLevel))
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        http.Request.RouteValues = values;
        http.SetEndpoint(new Endpoint(null, EndpointMetadataCollection.Empty, route.Function.Name));
        if (!await throttle.Run(() => Run(http, route), http.RequestAborted))
        {
            http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            TurnedAway(logger, http.Request.Method, http.Request.Path);
        }
    }

    private HttpRoute? Find(HttpContext http, RouteValueDictionary values)
    {
        foreach (var route in routes)
        {
            values.Clear();
            if (route.TryMatch(http, values))
            {
                return route;
            }
        }

        return null;
    }

    private async Task Run(HttpContext http, HttpRoute route)
    {
        // As in Azure, where the function runs apart from the request's own flow.
        if (http.RequestServices.GetService<IHttpContextAccessor>() is { } accessor)
        {
            accessor.HttpContext = null;
        }

        Begin();
        using var working = clock.Busy($"{http.Request.Method} {http.Request.Path}");
        using var cancellation = drain.Link(http.RequestAborted);
        try
        {
            await runner.Run(route.Function, http, BindingData(http, route), cancellation.Token);
        }
        catch (Exception)
        {
            // The runner has logged it; the caller learns no more than that it failed.
            Fail(http);
        }
        finally
        {
            End();
        }
    }

    private void Begin()
    {
        lock (counting)
        {
            if (running++ == 0)
            {
                idle = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }
        }
    }

    private void End()
    {
        lock (counting)
        {
            if (--running == 0)
            {
                idle.SetResult();
            }
        }
    }

    private static TaskCompletionSource Idle()
    {
        var source = new TaskCompletionSource();
        source.SetResult();
        return source;
    }

    private static void Fail(HttpContext http)
    {
        if (http.Response.HasStarted)
        {
            http.Abort();
            return;
        }

        http.Response.Clear();
        http.Response.StatusCode = StatusCodes.Status500InternalServerError;
    }

    /// <summary>The query's values and, stronger, the route's; a key is not handed on.</summary>
    private static Dictionary<string, object?> BindingData(HttpContext http, HttpRoute route)
    {
        var data = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in http.Request.Query)
        {
            if (!name.Equals("code", StringComparison.OrdinalIgnoreCase))
            {
                data[name] = value.ToString();
            }
        }

        foreach (var parameter in route.Pattern.Parameters)
        {
            data[parameter.Name] = http.Request.RouteValues.GetValueOrDefault(parameter.Name);
        }

        return data;
    }

    [LoggerMessage(1, LogLevel.Warning, "{Method} {Path} was turned away: too many requests at once.")]
    private static partial void TurnedAway(ILogger logger, string method, PathString path);
}
