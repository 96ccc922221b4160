using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Receivables.Platform.Tests.Durable;

/// <summary>
/// Custom status, tags and versions:
/// https://learn.microsoft.com/azure/azure-functions/durable/durable-functions-custom-orchestration-status
/// </summary>
public class StatusTests : DurableContract
{
    // "Custom orchestration status lets you set a custom status value for your orchestrator function."
    [Fact]
    public async Task Custom_status_can_be_read_while_the_instance_runs()
    {
        await using var hub = await Hub(hub => hub.Orchestrator("Show", async context =>
        {
            context.SetCustomStatus(new { Stage = "reminder", Next = "2026-03-01" });
            await context.WaitForExternalEvent<string>("go");
            context.SetCustomStatus("paid");
        }));
        var id = await hub.Run("Show");

        Assert.Equal("""{"Stage":"reminder","Next":"2026-03-01"}""", (await hub.Quiet(id)).SerializedCustomStatus);
        await hub.Raise(id, "go");
        Assert.Equal("paid", (await hub.Quiet(id)).ReadCustomStatusAs<string>());
    }

    // "The custom status payload is limited to 16 KB of UTF-16 JSON text".
    [Theory]
    [InlineData((8 * 1024) - 2, OrchestrationRuntimeStatus.Completed)]
    [InlineData((8 * 1024) - 1, OrchestrationRuntimeStatus.Failed)]
    public async Task Custom_status_of_more_than_16_KiB_is_refused(int length, OrchestrationRuntimeStatus ended)
    {
        await using var hub = await Hub(hub => hub.Orchestrator("Show", context =>
        {
            context.SetCustomStatus(new string('x', length));
            return Task.FromResult<object?>(null);
        }));

        Assert.Equal(ended, (await hub.RunQuietly("Show")).RuntimeStatus);
    }

    // A generation that sets no status keeps the one before while it runs on in the same episode.
    [Fact]
    public async Task Custom_status_goes_along_into_the_next_generation()
    {
        await using var hub = await Hub(hub => hub.Orchestrator("Show", async context =>
        {
            if (context.GetInput<int>() == 1)
            {
                context.SetCustomStatus("from the first");
                context.ContinueAsNew(2);
                return;
            }

            await context.WaitForExternalEvent<string>("go");
        }));

        Assert.Equal("from the first", (await hub.RunQuietly("Show", 1)).ReadCustomStatusAs<string>());
    }

    // StartOrchestrationOptions.Tags: shown with the instance.
    [Fact]
    public async Task Tags_are_shown_with_the_instance()
    {
        await using var hub = await Hub(hub => hub.Orchestrator("Tagged", _ => Task.FromResult<object?>(1)));

        await hub.Client.ScheduleNewOrchestrationInstanceAsync("Tagged", null, new StartOrchestrationOptions("one")
        {
            Tags = new Dictionary<string, string> { ["creditor"] = "demo", ["debtor"] = "Café \"De Ruyter\"" },
        });

        var tags = (await hub.Quiet("one")).Tags;
        Assert.Equal("demo", tags["creditor"]);
        Assert.Equal("Café \"De Ruyter\"", tags["debtor"]);
        Assert.Empty((await hub.RunQuietly("Tagged")).Tags);
    }

    // TaskOrchestrationContext.Version: the version given at the start, else the default one.
    [Fact]
    public async Task Version_is_the_one_of_the_start_or_the_default()
    {
        await using var hub = await Hub(hub =>
        {
            hub.Configure(new() { Clock = hub.Clock, TaskHubName = "Test", DefaultVersion = "1.5" });
            hub.Orchestrator("Version", context => Task.FromResult<object?>(context.Version));
        });

        var given = await hub.Client.ScheduleNewOrchestrationInstanceAsync(
            "Version", null, new StartOrchestrationOptions { Version = "2.0" });
        var none = await hub.Client.ScheduleNewOrchestrationInstanceAsync(
            "Version", null, new StartOrchestrationOptions { Version = TaskVersion.Unversioned });

        Assert.Equal("2.0", (await hub.Quiet(given)).ReadOutputAs<string>());
        Assert.Equal("1.5", (await hub.RunQuietly("Version")).ReadOutputAs<string>());
        Assert.Equal("", (await hub.Quiet(none)).ReadOutputAs<string>());
    }

    // Activities run under the version of their orchestration, sub-orchestrations under the default, unless said otherwise.
    [Fact]
    public async Task Calls_have_the_version_that_their_kind_inherits()
    {
        await using var hub = await Hub(hub =>
        {
            hub.Configure(new() { Clock = hub.Clock, TaskHubName = "Test", DefaultVersion = "1.5" });
            hub.Orchestrator("Parent", async context => string.Join(
                ' ',
                await context.CallActivityAsync<string>("Version"),
                await context.CallActivityAsync<string>("Version", options: new TaskOptions { Version = "7" }),
                await context.CallSubOrchestratorAsync<string>("Child"),
                await context.CallSubOrchestratorAsync<string>("Child", options: new SubOrchestrationOptions { Version = "8" })));
            hub.Orchestrator("Child", context => Task.FromResult<object?>(context.Version));
            hub.Functions.AddActivity("Version", (context, _, _) => Task.FromResult<object?>(context.Version));
        });

        var id = await hub.Client.ScheduleNewOrchestrationInstanceAsync(
            "Parent", null, new StartOrchestrationOptions { Version = "2.0" });

        Assert.Equal("2.0 7 1.5 8", (await hub.Quiet(id)).ReadOutputAs<string>());
    }

    // TaskOrchestrationContext.CompareVersionTo: none before any, numbers as numbers, the rest as text.
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("", "1.0", -1)]
    [InlineData("1.0", "", 1)]
    [InlineData("1.9", "1.10", -1)]
    [InlineData("2.0", "2.0", 0)]
    [InlineData("beta", "ALPHA", 1)]
    public async Task Versions_are_compared_as_numbers_where_they_are(string own, string other, int sign)
    {
        await using var hub = await Hub(hub => hub
            .Orchestrator("Compare", context => Task.FromResult<object?>(Math.Sign(context.CompareVersionTo(other)))));

        var id = await hub.Client.ScheduleNewOrchestrationInstanceAsync(
            "Compare", null, new StartOrchestrationOptions { Version = own });

        Assert.Equal(sign, (await hub.Quiet(id)).ReadOutputAs<int>());
    }
}
