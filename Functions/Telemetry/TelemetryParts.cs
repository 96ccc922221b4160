using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Receivables.Functions.Telemetry;

/// <summary>Puts what tells of the application's work in its place.</summary>
internal static class TelemetryParts
{
    public static void AddTelemetry(this FunctionsApplicationBuilder builder)
    {
        builder.Services.AddHostedService<SignalLog>();
        builder.Services.AddHostedService<SignalExport>();
        builder.UseMiddleware<FunctionSignals>();
    }
}
