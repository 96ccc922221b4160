using System.Collections.Concurrent;
using System.Net.Http.Json;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Receivables.Local.Functions;
using Receivables.Local.MemoryStorage;

namespace Receivables.Platform.Tests.Host;

/// <summary>
/// POST /local/reset empties everything, sets the clock, and lets the app begin as on an empty account.
/// </summary>
public sealed class ResetTests
{
    private static readonly DateTimeOffset February = new(2026, 2, 1, 8, 0, 0, TimeSpan.FromHours(1));

    private readonly ConcurrentQueue<string> runs = new();

    public sealed class App(ConcurrentQueue<string> runs, TimeProvider time)
    {
        [Function("Seed")]
        public void Seed([TimerTrigger("0 0 0 1 1 *", RunOnStartup = true)] TimerInfo timer) =>
            runs.Enqueue($"seeded {time.GetUtcNow():yyyy-MM-dd}");

        [Function("Daily")]
        public void Daily([TimerTrigger("0 0 9 * * *")] TimerInfo timer) =>
            runs.Enqueue($"daily {time.GetUtcNow():yyyy-MM-dd}");

        [Function("Waiter")]
        public static async Task Wait([OrchestrationTrigger] TaskOrchestrationContext context) =>
            await context.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None);

        [Function("Begin")]
        public static async Task<IActionResult> Begin(
            [HttpTrigger(Route = "begin")] HttpRequest request, [DurableClient] DurableTaskClient client)
        {
            await client.ScheduleNewOrchestrationInstanceAsync("Waiter", new StartOrchestrationOptions("one"));
            return new OkResult();
        }

        [Function("Look")]
        public static async Task<IActionResult> Look(
            [HttpTrigger(Route = "look")] HttpRequest request, [DurableClient] DurableTaskClient client) =>
            new ContentResult { Content = $"{(await client.GetInstanceAsync("one"))?.RuntimeStatus}" };
    }

    [Fact]
    public async Task Reset_empties_tables_and_containers_and_keeps_them()
    {
        using var account = MemoryAccount.Create();
        await using var app = await Start(account);
        var table = new TableClient(account.ConnectionString, "Things");
        await table.CreateAsync();
        await table.AddEntityAsync(new TableEntity("p", "r"));
        var container = new BlobContainerClient(account.ConnectionString, "papers");
        await container.CreateAsync();
        await container.GetBlobClient("a").UploadAsync(BinaryData.FromString("x"));

        await Reset(app, February);

        Assert.False((await table.GetEntityIfExistsAsync<TableEntity>("p", "r")).HasValue);
        await table.AddEntityAsync(new TableEntity("p", "r"));
        Assert.False((await container.GetBlobClient("a").ExistsAsync()).Value);
        Assert.True((await container.ExistsAsync()).Value);
    }

    [Fact]
    public async Task Reset_sets_the_clock_and_stops_it_there()
    {
        using var account = MemoryAccount.Create();
        await using var app = await Start(account);

        await Reset(app, February);

        Assert.Equal(February, app.Clock.GetUtcNow());
        Assert.True(app.Clock.StandsStill);
    }

    [Fact]
    public async Task Functions_that_run_on_startup_run_again()
    {
        using var account = MemoryAccount.Create();
        await using var app = await Start(account);

        await Reset(app, February);

        Assert.Equal(["seeded 2026-03-02", "seeded 2026-02-01"], runs);
    }

    [Fact]
    public async Task Timers_go_on_from_the_new_time()
    {
        using var account = MemoryAccount.Create();
        await using var app = await Start(account);

        await Reset(app, February);
        await app.Clock.MoveTo(February.AddDays(1));

        Assert.Equal(["daily 2026-02-01"], runs.Where(run => run.StartsWith("daily", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Orchestrations_are_gone_and_new_ones_run()
    {
        using var account = MemoryAccount.Create();
        await using var app = await Start(account);
        await app.Client.PostAsync("/begin", null);
        await app.Clock.WhenQuiet();
        Assert.Equal("Running", await app.Client.GetStringAsync("/look"));

        await Reset(app, February);
        Assert.Equal("", await app.Client.GetStringAsync("/look"));
        await app.Client.PostAsync("/begin", null);
        await app.Clock.MoveTo(February.AddDays(2));

        Assert.Equal("Completed", await app.Client.GetStringAsync("/look"));
    }

    [Fact]
    public async Task Account_of_another_machine_is_not_emptied()
    {
        var options = HostKit.Options() with
        {
            Settings = new Dictionary<string, string?>
            {
                ["AzureWebJobsStorage"] =
                    "DefaultEndpointsProtocol=https;AccountName=real;AccountKey=cmVhbA==;EndpointSuffix=core.windows.net",
            },
        };
        await using var app = await HostKit.Start(options);

        using var response = await app.Client.PostAsJsonAsync("/local/reset", new { at = February });

        Assert.Equal(409, (int)response.StatusCode);
        Assert.Equal(HostKit.Monday, app.Clock.GetUtcNow());
    }

    [Fact]
    public async Task Unreadable_moment_is_refused_and_nothing_is_emptied()
    {
        using var account = MemoryAccount.Create();
        await using var app = await Start(account);

        using var response = await app.Client.PostAsJsonAsync("/local/reset", new { at = "soon" });

        Assert.Equal(400, (int)response.StatusCode);
        Assert.Equal(["seeded 2026-03-02"], runs);
    }

    private Task<LocalFunctionsHost> Start(MemoryAccount account) => HostKit.Start(
        HostKit.Options(typeof(App)) with { Account = account },
        builder => builder.Services.AddSingleton(runs));

    private static async Task Reset(LocalFunctionsHost app, DateTimeOffset at)
    {
        using var response = await app.Client.PostAsJsonAsync("/local/reset", new { at });
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
    }
}
