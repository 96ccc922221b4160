using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Receivables.Local.Clock;
using Receivables.Local.Functions.Durable;
using Receivables.Local.Functions.Hosting;
using Receivables.Local.Functions.Platform;
using Receivables.Local.Mailbox;

namespace Receivables.Local.Functions;

/// <summary>A Functions app inside this process, for tests; any number live side by side.</summary>
public sealed class LocalFunctionsHost : IAsyncDisposable
{
    private readonly IHost host;
    private readonly LocalPlatform platform;

    private LocalFunctionsHost(IHost host)
    {
        this.host = host;
        platform = host.Services.GetRequiredService<LocalPlatform>();
        Client = CreateClient();
    }

    /// <summary>The services of the app and of the platform.</summary>
    public IServiceProvider Services => host.Services;

    public MovableClock Clock => Services.GetRequiredService<MovableClock>();

    /// <summary>Starts and queries orchestrations, as functions do with <c>[DurableClient]</c>.</summary>
    /// <exception cref="InvalidOperationException">The app has nothing durable.</exception>
    public DurableTaskClient Durable => Services.GetRequiredService<Orchestrations>().Client;

    public MailService Mail => Services.GetRequiredService<MailService>();

    /// <summary>Where the app is served; without a port an address that only <see cref="Client"/> can reach.</summary>
    public Uri Address => AppAddress.Of(Services);

    /// <summary>Sends requests to the app, with its master key; follows no redirects.</summary>
    public HttpClient Client { get; }

    /// <summary>
    /// A builder as <see cref="FunctionsApplication.CreateBuilder"/> makes it, for an app with these options.
    /// </summary>
    public static FunctionsApplicationBuilder CreateBuilder(LocalHostOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new FunctionsApplicationBuilder(options);
    }

    /// <summary>Builds and starts an app; functions that run on start-up have run when it answers.</summary>
    /// <param name="options">How the app is hosted.</param>
    /// <param name="configure">What Program.cs does to the builder, <c>Build</c> excepted.</param>
    /// <exception cref="HostStartException">The app is refused; the message names the function and the fix.</exception>
    public static async Task<LocalFunctionsHost> StartAsync(
        LocalHostOptions options, Action<FunctionsApplicationBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        var builder = CreateBuilder(options);
        configure(builder);
        var built = builder.Build();
        try
        {
            await built.StartAsync().ConfigureAwait(false);
            return new LocalFunctionsHost(built);
        }
        catch
        {
            await ((IAsyncDisposable)built).DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>A client of its own, for other headers or another key.</summary>
    /// <param name="withKey">Whether requests carry the master key.</param>
    public HttpClient CreateClient(bool withKey = true)
    {
        HttpMessageHandler handler = Services.GetRequiredService<IServer>() is MemoryServer server
            ? new MemoryHandler(server)
            : new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
        var client = new HttpClient(handler) { BaseAddress = Address };
        if (withKey)
        {
            client.DefaultRequestHeaders.Add(
                "x-functions-key", Services.GetRequiredService<LocalHostOptions>().MasterKey);
        }

        return client;
    }

    /// <summary>Runs a timer function now, besides its schedule.</summary>
    /// <exception cref="ArgumentException">There is no timer function of the name.</exception>
    public Task RunTimerAsync(string function) => platform.RunTimer(function);

    /// <summary>Empties everything and sets the clock, as POST /local/reset does.</summary>
    /// <param name="at">Where the clock stands then; null stops it where it is.</param>
    public Task ResetAsync(DateTimeOffset? at = null) => platform.Workload.Reset(at);

    /// <summary>Stops the app as SIGTERM does: what is under way is finished first.</summary>
    public Task StopAsync(CancellationToken cancellation = default) => host.StopAsync(cancellation);

    /// <summary>
    /// Lets the app die, as SIGKILL would: orchestrations stop where they are. What is under way in its other functions
    /// must find its storage and mail closed, which a fault plan does; then the host is to be disposed.
    /// </summary>
    public void Abandon() => platform.Workload.Abandon();

    /// <summary>Stops the app, when it still runs, and lets go of all it holds.</summary>
    public async ValueTask DisposeAsync()
    {
        await host.StopAsync().ConfigureAwait(false);
        Client.Dispose();
        await ((IAsyncDisposable)host).DisposeAsync().ConfigureAwait(false);
    }
}
