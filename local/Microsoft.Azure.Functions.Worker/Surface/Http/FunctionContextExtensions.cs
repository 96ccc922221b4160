using Microsoft.AspNetCore.Http;
using Receivables.Local.Functions.Http;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>The HTTP side of an invocation.</summary>
public static class FunctionContextExtensions
{
    /// <summary>
    /// The request and response of an HTTP function; null for another kind of function, and for middleware that was
    /// added before <c>ConfigureFunctionsWebApplication</c>.
    /// </summary>
    public static HttpContext? GetHttpContext(this FunctionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Items.TryGetValue(HttpResultMiddleware.HttpContextKey, out var found)
            ? found as HttpContext
            : null;
    }
}
