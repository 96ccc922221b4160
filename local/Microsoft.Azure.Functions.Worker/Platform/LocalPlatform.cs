using Azure;
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

/// <summary>Starts, serves, resets and stops what surrounds the app on this machine.</summary>
internal sealed partial class LocalPlatform : IHostedLifecycleService, IDisposable
{
    private static readonly (string Path, string Text)[] KnownPages =
        [("/api/docs", "API"), ("/desk", "Desk"), ("/health/ready", "Health")];

    private static readonly TimeSpan ResetPatience = TimeSpan.FromSeconds(30);

    private readonly IServiceProvider services;
    private readonly LocalHostOptions options;
    private readonly HttpDispatcher dispatcher;
    private readonly PlatformIdentity identity;
    private readonly LocalPages pages;
    private readonly ManagementApi management;
    private readonly AdminApi admin;
    private readonly TimerService timers;
    private readonly Orchestrations orchestrations;
    private readonly StorageAccount storage;
    private readonly Emulator emulator;
    private readonly MailService mail;
    private readonly MovableClock clock;
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
        TimerService timers,
        Orchestrations orchestrations,
        StorageAccount storage,
        Emulator emulator,
        MailService mail,
        MovableClock clock,
        StartGate gate,
        DrainSignal drain,
        ILogger<LocalPlatform> logger)
    {
        this.services = services;
        this.options = options;
        this.dispatcher = dispatcher;
        this.identity = identity;
        this.timers = timers;
        this.orchestrations = orchestrations;
        this.storage = storage;
        this.emulator = emulator;
        this.mail = mail;
        this.clock = clock;
        this.gate = gate;
        this.drain = drain;
        this.logger = logger;
        _ = services.GetService<MemoryAccount>(); // Made by the container, it ends with the host.
        var keys = services.GetRequiredService<FunctionKeys>();
        pages = new LocalPages(this, clock, mail, services);
        management = new ManagementApi(orchestrations, keys);
        admin = new AdminApi(this, keys);
    }

    internal IReadOnlyList<LoadedFunction> Functions { get; private set; } = [];

    /// <summary>Keeps moves of the clock and resets apart.</summary>
    internal SemaphoreSlim OneAtATime { get; } = new(1, 1);

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
        timers.Load(enabled);
        orchestrations.Load(enabled, () => Address);
    }

    /// <summary>Storage comes before the app's own services, which may need it.</summary>
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        storage.Check();
        return emulator.WhenReady(cancellationToken);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        await StartWork(cancellationToken);
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

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        mail.Events = null;
        await timers.Stop();
        await orchestrations.Stop(cancellationToken);
    }

    public async Task StoppedAsync(CancellationToken cancellationToken)
    {
        if (drainTimer is not null)
        {
            await drainTimer.DisposeAsync();
        }
    }

    public void Dispose() => OneAtATime.Dispose();

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

    /// <summary>
    /// Empties storage and mailbox and sets the clock; then functions that run on start-up run, as after a restart of
    /// the app on an empty account.
    /// </summary>
    /// <param name="at">Where the clock stands then; null stops it where it is.</param>
    /// <exception cref="InvalidOperationException">
    /// The account is not of this machine, or a request does not end; nothing was emptied.
    /// </exception>
    internal async Task Reset(DateTimeOffset? at)
    {
        if (!storage.IsOfThisMachine)
        {
            throw new InvalidOperationException(
                $"Setting {StorageAccount.Setting} names an account that is not of this machine; it is not emptied.");
        }

        await OneAtATime.WaitAsync();
        try
        {
            gate.Close();
            await dispatcher.WhenIdle(ResetPatience);
            await StopWork();
            try
            {
                await storage.Empty(CancellationToken.None);
                mail.Clear();
                clock.Reset(at ?? clock.GetUtcNow());
            }
            finally
            {
                await StartWork(CancellationToken.None);
            }
        }
        catch (TimeoutException)
        {
            throw new InvalidOperationException($"A request is still under way after {ResetPatience}; nothing was emptied.");
        }
        finally
        {
            gate.Open();
            OneAtATime.Release();
        }
    }

    internal Task RunTimer(string function) => timers.RunNow(function);

    internal HttpRoute? RouteOf(LoadedFunction function) => routes.Find(route => route.Function == function);

    /// <summary>Pages of the app that a person may want to open first.</summary>
    internal IEnumerable<(string Path, string Text)> PagesOfTheApp() =>
        KnownPages.Where(page => dispatcher.Knows(HttpMethods.Get, page.Path));

    internal void DrainedTooLate(Exception late) => TooLate(logger, late, options.DrainTime);

    private async Task StartWork(CancellationToken cancellation)
    {
        try
        {
            await orchestrations.Start(cancellation);
        }
        catch (Exception away) when (away is RequestFailedException or AggregateException)
        {
            throw new HostStartException(
                $"The storage account of setting {StorageAccount.Setting} does not answer: {away.Message}", away);
        }

        await timers.Start(cancellation);
        gate.Open();
        mail.Events = MailWebhook.Of(services, dispatcher, Address);
    }

    private async Task StopWork()
    {
        mail.Events = null;
        await timers.Stop();
        await orchestrations.Stop(CancellationToken.None);
    }

    private static bool IsDisabled(LoadedFunction function, IConfiguration settings) =>
        settings[$"AzureWebJobs:{function.Name}:Disabled"] is { } nested && IsTrue(nested)
        || settings[$"AzureWebJobs.{function.Name}.Disabled"] is { } dotted && IsTrue(dotted);

    private static bool IsTrue(string text) => text is "1" || text.Equals("true", StringComparison.OrdinalIgnoreCase);

    [LoggerMessage(1, LogLevel.Warning, "The app was stopped before everything under way was finished ({Limit}).")]
    private static partial void TooLate(ILogger logger, Exception late, TimeSpan limit);
}
