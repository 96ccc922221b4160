using Receivables.Local.Functions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Reads and replaces what a function returned, from middleware.</summary>
public static class FunctionContextBindingFeatureExtensions
{
    /// <summary>
    /// The result of the invocation; its value is null until the function has returned. A value that is set after
    /// <c>next</c> replaces what the function returned.
    /// </summary>
    public static InvocationResult GetInvocationResult(this FunctionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return new ContextResult((Invocation)context);
    }

    /// <inheritdoc cref="GetInvocationResult(FunctionContext)"/>
    public static InvocationResult<T> GetInvocationResult<T>(this FunctionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return new ContextResult<T>((Invocation)context);
    }
}
