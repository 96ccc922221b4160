using System.Collections.Immutable;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Logging;

namespace Receivables.Local.Functions;

/// <summary>Runs functions through the middleware, each in a scope of services of its own.</summary>
internal sealed partial class FunctionRunner(
    Lazy<FunctionExecutionDelegate> pipeline, IServiceProvider services, ILogger<FunctionRunner> logger)
{
    private static readonly IReadOnlyDictionary<string, object?> NoData = ImmutableDictionary<string, object?>.Empty;

    /// <summary>
    /// The function's result. What the function or its middleware throws is thrown on, and logged unless the durable
    /// engine does that.
    /// </summary>
    /// <remarks>No ConfigureAwait here: an orchestrator has to stay on its own thread.</remarks>
    internal async Task<object?> Run(
        LoadedFunction function,
        object? trigger,
        IReadOnlyDictionary<string, object?>? bindingData,
        CancellationToken cancellation)
    {
        await using var invocation =
            new Invocation(function, trigger, bindingData ?? NoData, services, cancellation);
        try
        {
            await pipeline.Value(invocation);
            return invocation.Result;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            Cancelled(logger, function.Name, invocation.InvocationId);
            throw;
        }
        catch (Exception failure)
        {
            if (function.Kind is FunctionKind.Http or FunctionKind.Timer)
            {
                Failed(logger, failure, function.Name, invocation.InvocationId);
            }

            throw;
        }
    }

    [LoggerMessage(1, LogLevel.Error, "Function {Function} failed (invocation {Invocation}).")]
    private static partial void Failed(ILogger logger, Exception failure, string function, string invocation);

    [LoggerMessage(2, LogLevel.Information, "Function {Function} was cancelled (invocation {Invocation}).")]
    private static partial void Cancelled(ILogger logger, string function, string invocation);
}
