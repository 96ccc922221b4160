using Azure;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Logging;
using Receivables.Functions.Http;

namespace Receivables.Functions.Security;

/// <summary>
/// Stands before every HTTP function: sets the headers of every answer, turns away forms that another site sends in the name
/// of a signed-in person, holds back who asks too often, and answers 503 when storage is away. Who may use a route is decided
/// by the route itself, through <see cref="CreditorAccess"/>.
/// </summary>
public sealed partial class AccessGate(SharedLimits limits, ILogger<AccessGate> logger) : IFunctionsWorkerMiddleware
{
    private static readonly Dictionary<string, HttpRoute> Routes =
        HttpRoute.Of(typeof(AccessGate).Assembly).ToDictionary(route => route.Function, StringComparer.OrdinalIgnoreCase);

    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        if (context.GetHttpContext() is not { } http || !Routes.TryGetValue(context.FunctionDefinition.Name, out var route))
        {
            await next(context);
            return;
        }

        AnswerHeaders.Set(http.Response.Headers);
        if (IsForgedForm(http.Request))
        {
            context.GetInvocationResult().Value = Problem.Forbidden("A page of another site sent this request.");
        }
        else if (await limits.SecondsToWait(route, http.Request, context.CancellationToken) is { } seconds)
        {
            context.GetInvocationResult().Value =
                Problem.TooMany(http.Request, seconds, "More requests than one caller may make at a time.");
        }
        else
        {
            await Answer(context, next);
        }
    }

    private async Task Answer(FunctionContext context, FunctionExecutionDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (Exception away) when (IsStorageAway(away))
        {
            LogAway(context.FunctionDefinition.Name, away);
            context.GetInvocationResult().Value = Problem.StorageAway();
        }
    }

    private static bool IsStorageAway(Exception thrown) => thrown switch
    {
        RequestFailedException failed => failed.Status is 0 or 408 or 429 or >= 500,
        AggregateException several => several.InnerExceptions.All(IsStorageAway),
        _ => false,
    };

    /// <summary>
    /// A signed-in person's cookie goes along with forms of other sites; browsers say in <c>Origin</c> whose form it was.
    /// Requests without one come from no browser's form.
    /// </summary>
    private static bool IsForgedForm(HttpRequest request) =>
        !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method)
        && ClientPrincipal.PersonOf(request) is not null
        && request.Headers.Origin.ToString() is { Length: > 0 } origin
        && (!Uri.TryCreate(origin, UriKind.Absolute, out var site)
            || !string.Equals(site.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase));

    [LoggerMessage(LogLevel.Error, "{Function} answered 503: storage is away.")]
    private partial void LogAway(string function, Exception away);
}
