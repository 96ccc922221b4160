using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Receivables.Local.Clock;
using Receivables.Local.Functions;
using Receivables.Local.Functions.Hosting;

namespace Receivables.Platform.Tests.Host;

/// <summary>Life of an app: start, requests side by side, and a stop that drains.</summary>
public sealed class HostingTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public sealed class Door
    {
        public TaskCompletionSource Entered { get; } = New();

        public TaskCompletionSource Open { get; } = New();

        public TaskCompletionSource Cancelled { get; } = New();

        private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    public sealed class App(Door door, TimeProvider time, IConfiguration settings)
    {
        [Function("Wait")]
        public async Task<IActionResult> Wait(
            [HttpTrigger(Route = "wait")] HttpRequest request, CancellationToken cancellation)
        {
            door.Entered.TrySetResult();
            try
            {
                await door.Open.Task.WaitAsync(cancellation);
                return new ContentResult { Content = "done" };
            }
            catch (OperationCanceledException)
            {
                door.Cancelled.TrySetResult();
                throw;
            }
        }

        [Function("Time")]
        public IActionResult Time([HttpTrigger(Route = "time")] HttpRequest request) =>
            new ContentResult { Content = $"{time.GetUtcNow():yyyy-MM-dd}" };

        [Function("Setting")]
        public IActionResult Setting([HttpTrigger(Route = "settings/{name}")] HttpRequest request, string name) =>
            new ContentResult { Content = settings[name] };
    }

    [Fact]
    public async Task Apps_live_side_by_side_with_their_own_time()
    {
        using var other = new MovableClock(HostKit.Monday.AddYears(1));
        await using var one = await Start();
        await using var two = await Start(options => options with { Clock = other });

        Assert.Equal("2026-03-02", await one.Client.GetStringAsync("/time"));
        Assert.Equal("2027-03-02", await two.Client.GetStringAsync("/time"));
    }

    [Fact]
    public async Task Clock_of_the_platform_wins_over_the_app_s_default()
    {
        await using var app = await HostKit.Start(HostKit.Options(typeof(App)), builder =>
        {
            builder.Services.TryAddSingleton(TimeProvider.System);
            builder.Services.AddSingleton(new Door());
        });

        Assert.Equal("2026-03-02", await app.Client.GetStringAsync("/time"));
    }

    [Fact]
    public async Task App_is_served_on_a_free_port_of_this_machine()
    {
        await using var app = await Start(options => options with { Port = 0 });

        Assert.True(app.Address.IsLoopback);
        Assert.Equal("2026-03-02", await app.Client.GetStringAsync("/time"));
    }

    // https://learn.microsoft.com/azure/azure-functions/functions-host-json#http
    [Fact]
    public async Task Too_many_requests_at_once_are_turned_away()
    {
        var hostJson = HostKit.NoPrefix with { MaxConcurrentRequests = 1, MaxOutstandingRequests = 2 };
        await using var app = await Start(options => options with { HostJson = hostJson });
        var door = app.Services.GetRequiredService<Door>();

        var running = app.Client.GetStringAsync("/wait");
        await door.Entered.Task.WaitAsync(Patience);
        var queued = app.Client.GetStringAsync("/time");
        using var refused = await app.Client.GetAsync("/time");
        door.Open.SetResult();

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal("done", await running);
        Assert.Equal("2026-03-02", await queued);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(0)]
    public async Task Stop_finishes_the_request_that_is_under_way(int? port)
    {
        await using var app = await Start(options => options with { Port = port });
        var door = app.Services.GetRequiredService<Door>();
        var running = app.Client.GetStringAsync("/wait");
        await door.Entered.Task.WaitAsync(Patience);

        var stopping = app.StopAsync();
        door.Open.SetResult();
        await stopping.WaitAsync(Patience);

        Assert.Equal("done", await running);
        Assert.False(door.Cancelled.Task.IsCompleted);
    }

    [Fact]
    public async Task Stop_cancels_what_is_not_finished_in_time()
    {
        await using var app = await Start(options => options with { DrainTime = TimeSpan.FromMilliseconds(50) });
        var door = app.Services.GetRequiredService<Door>();
        var running = app.Client.GetAsync("/wait");
        await door.Entered.Task.WaitAsync(Patience);

        await app.StopAsync().WaitAsync(Patience);

        await door.Cancelled.Task.WaitAsync(Patience);
        Assert.Equal(HttpStatusCode.InternalServerError, (await running).StatusCode);
    }

    // https://learn.microsoft.com/azure/azure-functions/functions-host-json#functiontimeout
    [Fact]
    public async Task Function_that_runs_for_too_long_is_cancelled()
    {
        var hostJson = HostKit.NoPrefix with { FunctionTimeout = TimeSpan.FromMilliseconds(50) };
        await using var app = await Start(options => options with { HostJson = hostJson });

        using var response = await app.Client.GetAsync("/wait");

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.True(app.Services.GetRequiredService<Door>().Cancelled.Task.IsCompleted);
    }

    [Fact]
    public async Task Stopped_app_accepts_no_request()
    {
        await using var app = await Start();

        await app.StopAsync();

        await Assert.ThrowsAsync<HttpRequestException>(() => app.Client.GetAsync("/time"));
    }

    [Fact]
    public async Task Caller_who_goes_away_cancels_the_function()
    {
        await using var app = await Start();
        var door = app.Services.GetRequiredService<Door>();
        using var gone = new CancellationTokenSource();
        var running = app.Client.GetAsync("/wait", gone.Token);
        await door.Entered.Task.WaitAsync(Patience);

        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        await door.Cancelled.Task.WaitAsync(Patience);
    }

    [Theory]
    //          setting                        value
    [InlineData("WEBSITE_AUTH_ENABLED",        "True")]
    [InlineData("FUNCTIONS_WORKER_RUNTIME",    "dotnet-isolated")]
    [InlineData("AZURE_FUNCTIONS_ENVIRONMENT", "Development")]
    [InlineData("Colour",                      "blue")]
    [InlineData("Unknown",                     "")]
    public async Task App_reads_what_the_platform_presumes_and_what_it_is_given(string setting, string value)
    {
        var settings = new Dictionary<string, string?> { ["Colour"] = "blue" };
        await using var app = await Start(options => options with { Settings = settings });

        Assert.Equal(value, await app.Client.GetStringAsync($"/settings/{setting}"));
    }

    [Fact]
    public async Task Port_in_use_is_named_at_start()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        var refused = await Assert.ThrowsAsync<HostStartException>(() => Start(options => options with { Port = port }));

        Assert.Contains("choose another with --port", refused.Message, StringComparison.Ordinal);
    }

    private static Task<LocalFunctionsHost> Start(Func<LocalHostOptions, LocalHostOptions>? change = null)
    {
        var options = HostKit.Options(typeof(App));
        return HostKit.Start(
            change?.Invoke(options) ?? options, builder => builder.Services.AddSingleton(new Door()));
    }
}
