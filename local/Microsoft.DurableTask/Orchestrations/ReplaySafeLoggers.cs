using Microsoft.Extensions.Logging;

namespace Microsoft.DurableTask;

/// <summary>Makes replay-safe loggers from the loggers of a context, which a wrapper of a context may pass on.</summary>
internal sealed class ReplaySafeLoggers(TaskOrchestrationContext context) : ILoggerFactory
{
    public ILogger CreateLogger(string categoryName) => context.CreateReplaySafeLogger(categoryName);

    public void AddProvider(ILoggerProvider provider) =>
        throw new NotSupportedException("A replay-safe logger factory takes no providers; add them to the application.");

    public void Dispose()
    {
        // The loggers belong to the application.
    }

    /// <summary>The application's loggers below any replay-safe layers.</summary>
    internal static ILoggerFactory Inner(TaskOrchestrationContext context)
    {
        var loggers = context.Loggers;
        for (var depth = 0; loggers is ReplaySafeLoggers wrapped; depth++)
        {
            loggers = depth < 10 ? wrapped.Wrapped() : throw new InvalidOperationException(
                "LoggerFactory leads back to itself: return the inner context's ReplaySafeLoggerFactory, not your own.");
        }

        return loggers;
    }

    private ILoggerFactory Wrapped() => context.Loggers;
}
