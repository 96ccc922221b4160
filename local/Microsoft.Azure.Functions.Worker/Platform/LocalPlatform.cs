using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Receivables.Local.Functions.Http;
using Receivables.Local.Functions.Timers;

namespace Receivables.Local.Functions.Platform;

/// <summary>Starts, serves and stops what surrounds the app on this machine.</summary>
internal sealed partial class LocalPlatform(
    LocalHostOptions options,
    Hosting.HostJson hostJson,
    HttpDispatcher dispatcher,
    PlatformIdentity identity,
    TimerService timers,
    StartGate gate,
    DrainSignal drain,
    ILogger<LocalPlatform> logger) : IHostedLifecycleService
{
    private IReadOnlyList<LoadedFunction> functions = [];
    private ITimer? drainTimer;

    internal IReadOnlyList<LoadedFunction> Functions => functions;

    internal void Load(IReadOnlyList<LoadedFunction> loaded)
    {
        functions = loaded;
        dispatcher.Serve(
        [
            .. loaded.Where(function => function.Kind == FunctionKind.Http)
                .Select(function => new HttpRoute(function, hostJson.RoutePrefix)),
        ]);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        await timers.Start(functions, cancellationToken);
        gate.Open();
    }

    public Task StoppingAsync(CancellationToken cancellationToken)
    {
        drainTimer = TimeProvider.System.CreateTimer(
            _ => drain.Raise(), null, options.DrainTime, Timeout.InfiniteTimeSpan);
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await timers.Stop();
    }

    public async Task StoppedAsync(CancellationToken cancellationToken)
    {
        if (drainTimer is not null)
        {
            await drainTimer.DisposeAsync();
        }
    }

    internal async Task Answer(HttpContext http)
    {
        identity.Apply(http);
        await gate.WhenOpen(http.RequestAborted);
        await dispatcher.Answer(http);
    }

    internal Task RunTimer(string function) => timers.RunNow(function);

    internal void DrainedTooLate(Exception late) => TooLate(logger, late, options.DrainTime);

    [LoggerMessage(1, LogLevel.Warning, "The app was stopped before everything under way was finished ({Limit}).")]
    private static partial void TooLate(ILogger logger, Exception late, TimeSpan limit);
}
