using System.Diagnostics;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace Receivables.Functions.Telemetry;

/// <summary>A trace and a duration for every run of a function; an orchestrator's run is one turn of it.</summary>
internal sealed class FunctionSignals : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        var started = Stopwatch.GetTimestamp();
        using var trace = Signals.Traces.StartActivity(
            context.FunctionDefinition.Name, ActivityKind.Server, context.TraceContext.TraceParent);
        var outcome = "failed";
        try
        {
            await next(context);
            outcome = "done";
        }
        finally
        {
            trace?.SetTag("receivables.outcome", outcome);
            Signals.Duration.Record(
                Stopwatch.GetElapsedTime(started).TotalMilliseconds,
                new KeyValuePair<string, object?>("function", context.FunctionDefinition.Name),
                new KeyValuePair<string, object?>("outcome", outcome));
        }
    }
}
