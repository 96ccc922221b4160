using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace Receivables.Local.Functions.Http;

/// <summary>
/// Gives HTTP functions their HTTP context and writes their result. It stands where
/// <c>ConfigureFunctionsWebApplication</c> was called, so the result is written when middleware added later is done.
/// </summary>
internal static class HttpResultMiddleware
{
    internal const string HttpContextKey = "HttpRequestContext";

    internal static async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        var invocation = (Invocation)context;
        if (invocation.Trigger is not HttpContext http)
        {
            await next(context);
            return;
        }

        context.Items[HttpContextKey] = http;
        http.RequestServices = context.InstanceServices;
        await next(context);
        switch (invocation.Result)
        {
            case IActionResult result:
                await result.ExecuteResultAsync(new ActionContext(http, http.GetRouteData(), new ActionDescriptor()));
                break;
            case IResult result:
                await result.ExecuteAsync(http);
                break;
        }
    }
}
