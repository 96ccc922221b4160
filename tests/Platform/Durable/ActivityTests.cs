using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Receivables.Platform.Tests.Durable;

public sealed class ActivityTests
{
    [Fact]
    public async Task Orchestration_gives_the_result_of_its_activity()
    {
        await using var hub = await TestHub.Started(hub => hub
            .Orchestrator("Greet", async context => await context.CallActivityAsync<string>("Hello", "Ada"))
            .Activity<string>("Hello", name => $"Hello {name}"));

        var greeted = await hub.RunQuietly("Greet");

        Assert.Equal(OrchestrationRuntimeStatus.Completed, greeted.RuntimeStatus);
        Assert.Equal("Hello Ada", greeted.ReadOutputAs<string>());
    }
}
