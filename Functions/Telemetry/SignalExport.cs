using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Receivables.Functions.Telemetry;

/// <summary>
/// Sends traces and metrics to a collector by OTLP, when <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> names one; the other settings are
/// the standard ones of OpenTelemetry.
/// </summary>
internal sealed class SignalExport(IConfiguration settings) : IHostedService, IDisposable
{
    private TracerProvider? traces;
    private MeterProvider? metrics;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (!string.IsNullOrEmpty(settings["OTEL_EXPORTER_OTLP_ENDPOINT"]))
        {
            var service = ResourceBuilder.CreateDefault().AddService("receivables");
            traces = Sdk.CreateTracerProviderBuilder()
                .SetResourceBuilder(service).AddSource(Signals.Name).AddSource("Azure.*").AddOtlpExporter().Build();
            metrics = Sdk.CreateMeterProviderBuilder()
                .SetResourceBuilder(service).AddMeter(Signals.Name).AddMeter("System.Runtime").AddOtlpExporter().Build();
        }

        return Task.CompletedTask;
    }

    /// <summary>What was not sent yet is sent.</summary>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        traces?.ForceFlush();
        metrics?.ForceFlush();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        traces?.Dispose();
        metrics?.Dispose();
    }
}
