using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Receivables.Local.Clock;
using Receivables.Local.Functions.Durable;
using Receivables.Local.Functions.Hosting;
using Receivables.Local.Functions.Http;
using Receivables.Local.Functions.Management;
using Receivables.Local.Functions.Timers;
using Receivables.Local.Mailbox;
using Receivables.Local.MemoryStorage;

namespace Receivables.Local.Functions.Platform;

/// <summary>Starts and stops what surrounds the app on this machine, and shows each request its way.</summary>
internal sealed partial class LocalPlatform : IHostedLifecycleService
{
    private static readonly (string Path, string Text)[] KnownPages =
        [("/api/docs", "API"), ("/desk", "Desk"), ("/health/ready", "Health")];

    private readonly IServiceProvider services;
    private readonly LocalHostOptions options;
    private readonly HttpDispatcher dispatcher;
    private readonly PlatformIdentity identity;
    private readonly LocalPages pages;
    private readonly ManagementApi management;
    private readonly AdminApi admin;
    private readonly StartGate gate;
    private readonly DrainSignal drain;
    private readonly ILogger<LocalPlatform> logger;
    private List<HttpRoute> routes = [];
    private ITimer? drainTimer;

    public LocalPlatform(
        IServiceProvider services,
        LocalHostOptions options,
        HttpDispatcher dispatcher,
        PlatformIdentity identity,
        Workload workload,
        StartGate gate,
        DrainSignal drain,
        ILogger<LocalPlatform> logger)
    {
        this.services = services;
        this.options = options;
        this.dispatcher = dispatcher;
        this.identity = identity;
        this.gate = gate;
        this.drain = drain;
        this.logger = logger;
        Workload = workload;
        _ = services.GetService<MemoryAccount>(); // Made by the container, it ends with the host.
        var keys = services.GetRequiredService<FunctionKeys>();
        var clock = services.GetRequiredService<MovableClock>();
        pages = new LocalPages(this, clock, services.GetRequiredService<MailService>(), services);
        management = new ManagementApi(services.GetRequiredService<Orchestrations>(), keys);
        admin = new AdminApi(this, keys);
    }

    internal IReadOnlyList<LoadedFunction> Functions { get; private set; } = [];

    internal Workload Workload { get; }

    internal string MasterKey => options.MasterKey;

    internal Uri Address => AppAddress.Of(services);

    internal void Load(IReadOnlyList<LoadedFunction> loaded)
    {
        var settings = services.GetRequiredService<IConfiguration>();
        var prefix = services.GetRequiredService<HostJson>().RoutePrefix;
        Functions = loaded;
        var enabled = loaded.Where(function => !IsDisabled(function, settings)).ToList();
        routes = [.. enabled.Where(f => f.Kind == FunctionKind.Http).Select(f => new HttpRoute(f, prefix))];
        dispatcher.Serve(routes);
        services.GetRequiredService<TimerService>().Load(enabled);
        services.GetRequiredService<Orchestrations>().Load(enabled, () => Address);
    }

    /// <summary>Storage comes before the app's own services, which may need it.</summary>
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        services.GetRequiredService<StorageAccount>().Check();
        return services.GetRequiredService<Emulator>().WhenReady(cancellationToken);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        await Workload.Start(cancellationToken);
        if (options.IsProgram)
        {
            Banner.Write(this);
        }
    }

    /// <summary>From now on what is under way has the drain time to finish.</summary>
    public Task StoppingAsync(CancellationToken cancellationToken)
    {
        drainTimer = TimeProvider.System.CreateTimer(
            _ => drain.Raise(), null, options.DrainTime, Timeout.InfiniteTimeSpan);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Workload.Stop(cancellationToken);

    public async Task StoppedAsync(CancellationToken cancellationToken)
    {
        if (drainTimer is not null)
        {
            await drainTimer.DisposeAsync();
        }
    }

    internal async Task Answer(HttpContext http)
    {
        if (LocalPages.Own(http))
        {
            await pages.Answer(http);
            return;
        }

        identity.Apply(http);
        await gate.WhenOpen(http.RequestAborted);
        if (ManagementApi.Owns(http))
        {
            await management.Answer(http);
        }
        else if (AdminApi.Owns(http))
        {
            await admin.Answer(http);
        }
        else if (http.Request.Path == "/" && !dispatcher.Knows(http))
        {
            http.Response.Redirect("/local");
        }
        else
        {
            await dispatcher.Answer(http);
        }
    }

    internal Task RunTimer(string function) => services.GetRequiredService<TimerService>().RunNow(function);

    internal HttpRoute? RouteOf(LoadedFunction function) => routes.Find(route => route.Function == function);

    /// <summary>Pages of the app that a person may want to open first.</summary>
    internal IEnumerable<(string Path, string Text)> PagesOfTheApp() =>
        KnownPages.Where(page => dispatcher.Knows(HttpMethods.Get, page.Path));

    internal void DrainedTooLate(Exception late) => TooLate(logger, late, options.DrainTime);

    private static bool IsDisabled(LoadedFunction function, IConfiguration settings) =>
        settings[$"AzureWebJobs:{function.Name}:Disabled"] is { } nested && IsTrue(nested)
        || settings[$"AzureWebJobs.{function.Name}.Disabled"] is { } dotted && IsTrue(dotted);

    private static bool IsTrue(string text) => text is "1" || text.Equals("true", StringComparison.OrdinalIgnoreCase);

    [LoggerMessage(1, LogLevel.Warning, "The app was stopped before everything under way was finished ({Limit}).")]
    private static partial void TooLate(ILogger logger, Exception late, TimeSpan limit);
}
