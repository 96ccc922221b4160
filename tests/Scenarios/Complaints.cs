using Microsoft.Extensions.Logging;

namespace Receivables.Scenarios.Tests;

/// <summary>Keeps the application's last error, which tells why a diary stopped.</summary>
internal sealed class Complaints : ILoggerProvider, ILogger
{
    /// <summary>The last one; null where nothing went wrong.</summary>
    public string? Last { get; private set; }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        Last = IsEnabled(logLevel) ? $"{formatter(state, exception)} {exception}" : Last;
    }

    public void Dispose()
    {
    }
}
