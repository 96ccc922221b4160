using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Receivables.Platform.Tests.Durable;

/// <summary>Keeps what is logged, as category and text.</summary>
internal sealed class RecordingLoggers : ILoggerFactory
{
    private readonly ConcurrentQueue<(string Category, string Text)> written = new();

    public IReadOnlyList<string> Of(string category) =>
        [.. written.Where(line => line.Category == category).Select(line => line.Text)];

    public ILogger CreateLogger(string categoryName) => new Recorder(categoryName, written);

    public void AddProvider(ILoggerProvider provider)
    {
        // Everything is recorded here.
    }

    public void Dispose()
    {
        // Nothing is held.
    }

    private sealed class Recorder(string category, ConcurrentQueue<(string Category, string Text)> written) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception,
            Func<TState, Exception?, string> formatter) => written.Enqueue((category, formatter(state, exception)));
    }
}
