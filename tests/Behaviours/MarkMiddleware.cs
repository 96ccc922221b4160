using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace Receivables.Behaviours;

/// <summary>Leaves a mark for the function and a header for the caller.</summary>
public sealed class MarkMiddleware : IFunctionsWorkerMiddleware
{
    /// <summary>The mark's place, and the header's name.</summary>
    public const string Key = "x-behaviours-mark";

    /// <summary>Runs around every function.</summary>
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        context.Items[Key] = "marked";
        if (context.GetHttpContext() is { } http)
        {
            http.Response.Headers[Key] = "marked";
        }

        await next(context);
    }
}
