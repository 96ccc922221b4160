using Microsoft.Azure.Functions.Worker.Builder;
using Receivables.Local.Clock;
using Receivables.Local.Functions;
using Receivables.Local.Functions.Hosting;

namespace Receivables.Platform.Tests.Host;

/// <summary>Hosts apps that consist of the functions of a few classes.</summary>
internal static class HostKit
{
    /// <summary>A Monday, 09:00 in UTC; the clock stands still there.</summary>
    internal static readonly DateTimeOffset Monday = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    internal static readonly HostJson NoPrefix = new() { RoutePrefix = string.Empty, TaskHub = "Receivables" };

    internal static LocalHostOptions Options(params Type[] classes) => new()
    {
        FunctionClasses = classes,
        HostJson = NoPrefix,
        Clock = new MovableClock(Monday),
    };

    internal static Task<LocalFunctionsHost> Start(params Type[] classes) => Start(Options(classes));

    internal static Task<LocalFunctionsHost> Start(
        LocalHostOptions options, Action<FunctionsApplicationBuilder>? configure = null) =>
        LocalFunctionsHost.StartAsync(options, builder =>
        {
            builder.ConfigureFunctionsWebApplication();
            configure?.Invoke(builder);
        });

    /// <summary>The message with which an app of these classes is refused.</summary>
    internal static async Task<string> Refusal(params Type[] classes) => await Refusal(Options(classes));

    internal static async Task<string> Refusal(LocalHostOptions options)
    {
        var refused = await Assert.ThrowsAsync<HostStartException>(async () =>
        {
            await using var _ = await Start(options);
        });
        return refused.Message;
    }
}
