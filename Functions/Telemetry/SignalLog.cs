using System.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Receivables.Functions.Telemetry;

/// <summary>
/// Writes the signals that alerts watch to the log as well, which reaches Application Insights without any exporter:
/// <c>Signal receivables.invoices.stuck</c>.
/// </summary>
internal sealed partial class SignalLog(ILogger<SignalLog> logger) : IHostedService, IDisposable
{
    private readonly MeterListener listener = new();

    public Task StartAsync(CancellationToken cancellationToken)
    {
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (instrument == Signals.HandedOver || instrument == Signals.Bounced || instrument == Signals.Withdrawn
                || instrument == Signals.Stuck)
            {
                listening.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((instrument, _, tags, _) => Log(instrument, tags));
        listener.Start();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => listener.Dispose();

    private void Log(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var text = string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"));
        if (instrument == Signals.HandedOver)
        {
            LogSignal(instrument.Name, text);
        }
        else
        {
            LogWarning(instrument.Name, text);
        }
    }

    [LoggerMessage(LogLevel.Information, "Signal {Name} {Tags}")]
    private partial void LogSignal(string name, string tags);

    [LoggerMessage(LogLevel.Warning, "Signal {Name} {Tags}")]
    private partial void LogWarning(string name, string tags);
}
