using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Receivables.Simulation.Tests;

/// <summary>Keeps the application's last errors; everything else it says is dropped.</summary>
internal sealed class Complaints : ILoggerProvider, ILogger
{
    private const int MostKept = 200;

    private readonly ConcurrentQueue<string> said = new();

    public IEnumerable<string> Said => said;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (!IsEnabled(logLevel))
        {
            return;
        }

        said.Enqueue($"{formatter(state, exception)} {exception}");
        while (said.Count > MostKept)
        {
            said.TryDequeue(out _);
        }
    }

    public void Dispose()
    {
    }
}
