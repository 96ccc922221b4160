using Microsoft.DurableTask;

namespace Receivables.Platform.Tests.Durable;

/// <summary>
/// The option that does as SDK versions before 1.18 did (durabletask-dotnet pull request 509): the first waiter is
/// served first, and one that was cancelled still takes an event. An application must live with either.
/// </summary>
public sealed class SwallowedEventTests
{
    [Fact]
    public async Task Cancelled_waiter_eats_the_next_event()
    {
        await using var hub = await Swallowing(hub => hub.Orchestrator("Again", async context =>
        {
            using var cancellation = new CancellationTokenSource();
            _ = context.WaitForExternalEvent<string>("go", cancellation.Token);
            cancellation.Cancel();
            return await context.WaitForExternalEvent<string>("go");
        }));

        var id = await hub.Run("Again");
        await hub.Raise(id, "go", "lost");
        await hub.Raise(id, "go", "found");

        Assert.Equal("found", (await hub.Quiet(id)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task Abandoned_waiter_is_served_before_the_one_that_is_awaited()
    {
        await using var hub = await Swallowing(hub => hub.Orchestrator("Abandon", async context =>
        {
            _ = context.WaitForExternalEvent<string>("go");
            return await context.WaitForExternalEvent<string>("go");
        }));

        var id = await hub.Run("Abandon");
        await hub.Raise(id, "go", "lost");
        await hub.Raise(id, "go", "found");

        Assert.Equal("found", (await hub.Quiet(id)).ReadOutputAs<string>());
    }

    // Without the option the same two orchestrations take the first event.
    [Fact]
    public async Task Without_the_option_nothing_is_lost()
    {
        await using var hub = await TestHub.Started(hub => hub.Orchestrator("Abandon", async context =>
        {
            using var cancellation = new CancellationTokenSource();
            _ = context.WaitForExternalEvent<string>("go", cancellation.Token);
            cancellation.Cancel();
            _ = context.WaitForExternalEvent<string>("go");
            return await context.WaitForExternalEvent<string>("go");
        }));

        var id = await hub.Run("Abandon");
        await hub.Raise(id, "go", "taken");

        Assert.Equal("taken", (await hub.Quiet(id)).ReadOutputAs<string>());
    }

    // Events that came before anyone waited are kept with the option too.
    [Fact]
    public async Task Early_events_are_kept_with_the_option_too()
    {
        await using var hub = await Swallowing(hub => hub.Orchestrator("Late", async context =>
        {
            await context.CreateTimer(TimeSpan.FromHours(1), CancellationToken.None);
            return await context.WaitForExternalEvent<string>("go");
        }));

        var id = await hub.Run("Late");
        await hub.Raise(id, "go", "early");
        await hub.Move(TimeSpan.FromHours(1));

        Assert.Equal("early", (await hub.Quiet(id)).ReadOutputAs<string>());
    }

    private static Task<TestHub> Swallowing(Action<TestHub> prepare) => TestHub.Started(hub =>
    {
        hub.Configure(new() { Clock = hub.Clock, TaskHubName = "Test", SwallowEventsOfAbandonedWaiters = true });
        prepare(hub);
    });
}
