using System.Text.Json;
using Grpc.Core;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Receivables.Platform.Tests.Durable;

/// <summary>https://learn.microsoft.com/azure/azure-functions/durable/durable-functions-external-events</summary>
public class EventTests : DurableContract
{
    // "WaitForExternalEvent ... listens for an event with the given name and payload type".
    [Fact]
    public async Task Event_wakes_the_orchestration_that_waits_for_it()
    {
        await using var hub = await Hub(hub => hub.Orchestrator("Wait", async context =>
            await context.WaitForExternalEvent<string>("go")));

        var id = await hub.Run("Wait");
        await hub.Clock.WhenQuiet();
        Assert.Equal(OrchestrationRuntimeStatus.Running, (await hub.Quiet(id)).RuntimeStatus);
        await hub.Raise(id, "go", "now");

        Assert.Equal("now", (await hub.Quiet(id)).ReadOutputAs<string>());
    }

    // WaitForExternalEvent: "Event names are case-insensitive."
    [Fact]
    public async Task Event_names_have_no_case()
    {
        await using var hub = await Hub(hub => hub.Orchestrator("Wait", async context =>
            await context.WaitForExternalEvent<int>("Nudge")));

        var id = await hub.Run("Wait");
        await hub.Raise(id, "NUDGE", 7);

        Assert.Equal(7, (await hub.Quiet(id)).ReadOutputAs<int>());
    }

    // "If the current orchestrator instance is not yet waiting for an event ... then the event will be saved"; "external
    // events ... are delivered in order".
    [Fact]
    public async Task Events_that_nobody_waits_for_are_kept_in_their_order()
    {
        await using var hub = await Hub(hub => hub.Orchestrator("Later", async context =>
        {
            await context.CreateTimer(TimeSpan.FromHours(1), CancellationToken.None);
            var first = await context.WaitForExternalEvent<int>("number");
            var second = await context.WaitForExternalEvent<int>("number");
            var third = await context.WaitForExternalEvent<int>("number");
            return new[] { first, second, third };
        }));

        var id = await hub.Run("Later");
        foreach (var number in new[] { 1, 2, 3 })
        {
            await hub.Raise(id, "number", number);
        }

        await hub.Move(TimeSpan.FromHours(1));
        Assert.Equal("[1,2,3]", (await hub.Quiet(id)).SerializedOutput);
    }

    // An event waits for a waiter of its own name; others do not take it.
    [Fact]
    public async Task Event_of_another_name_stays_for_its_own_waiter()
    {
        await using var hub = await Hub(hub => hub.Orchestrator("Two", async context =>
        {
            var wanted = await context.WaitForExternalEvent<string>("wanted");
            return wanted + " " + await context.WaitForExternalEvent<string>("other");
        }));

        var id = await hub.Run("Two");
        await hub.Raise(id, "other", "later");
        await hub.Raise(id, "wanted", "first");

        Assert.Equal("first later", (await hub.Quiet(id)).ReadOutputAs<string>());
    }

    // "Each external event received by an orchestrator will complete just one task"; of several waiters the latest is
    // served first (durabletask-dotnet 1.18: waiters are picked last in, first out).
    [Fact]
    public async Task Latest_of_several_waiters_is_served_first()
    {
        await using var hub = await Hub(hub => hub.Orchestrator("Stack", async context =>
        {
            var older = context.WaitForExternalEvent<int>("n");
            var newer = context.WaitForExternalEvent<int>("n");
            await Task.WhenAll(older, newer);
            return new[] { await older, await newer };
        }));

        var id = await hub.Run("Stack");
        await hub.Raise(id, "n", 1);
        await hub.Raise(id, "n", 2);

        Assert.Equal("[2,1]", (await hub.Quiet(id)).SerializedOutput);
    }

    // "WaitForExternalEvent with a timeout": TaskCanceledException once the time is over.
    [Fact]
    public async Task Wait_with_a_timeout_throws_when_it_passes()
    {
        await using var hub = await Hub(hub => hub.Orchestrator("Patience", async context =>
            await context.WaitForExternalEvent<string>("go", TimeSpan.FromDays(1))));

        var id = await hub.Run("Patience");
        await hub.Clock.WhenQuiet();
        await hub.Move(TimeSpan.FromDays(1));

        Assert.Equal("System.Threading.Tasks.TaskCanceledException", (await hub.Quiet(id)).FailureDetails!.ErrorType);
    }

    // The event comes in time: the timer is cancelled and does not hold up the end.
    [Fact]
    public async Task Event_in_time_cancels_the_timeout()
    {
        await using var hub = await Hub(hub => hub.Orchestrator("Patience", async context =>
            await context.WaitForExternalEvent<string>("go", TimeSpan.FromDays(1))));

        var id = await hub.Run("Patience");
        await hub.Raise(id, "go", "in time");

        Assert.Equal("in time", (await hub.Quiet(id)).ReadOutputAs<string>());
    }

    // "This event saving occurs even if the current orchestrator cancels the wait operation before the event is received."
    [Fact]
    public async Task Event_after_a_cancelled_wait_is_kept_for_the_next_one()
    {
        await using var hub = await Hub(hub => hub.Orchestrator("Again", async context =>
        {
            using var cancellation = new CancellationTokenSource();
            _ = context.WaitForExternalEvent<string>("go", cancellation.Token);
            cancellation.Cancel();
            await context.CreateTimer(TimeSpan.FromHours(1), CancellationToken.None);
            return await context.WaitForExternalEvent<string>("go");
        }));

        var id = await hub.Run("Again");
        await hub.Raise(id, "go", "kept");
        await hub.Move(TimeSpan.FromHours(1));

        Assert.Equal("kept", (await hub.Quiet(id)).ReadOutputAs<string>());
    }

    // A loop of WhenAny over a timer and an event: the waits that lost do not eat the events of later rounds.
    [Fact]
    public async Task Abandoned_waits_do_not_stand_in_the_way()
    {
        await using var hub = await Hub(hub => hub.Orchestrator("Loop", async context =>
        {
            for (var round = 1; ; round++)
            {
                var wait = context.WaitForExternalEvent<string>("go");
                using var cancellation = new CancellationTokenSource();
                var timer = context.CreateTimer(TimeSpan.FromDays(1), cancellation.Token);
                if (await Task.WhenAny(wait, timer) == wait)
                {
                    cancellation.Cancel();
                    return $"round {round}: {await wait}";
                }
            }
        }));

        var id = await hub.Run("Loop");
        await hub.Clock.WhenQuiet();
        await hub.Move(TimeSpan.FromDays(3));
        await hub.Raise(id, "go", "here");

        Assert.Equal("round 4: here", (await hub.Quiet(id)).ReadOutputAs<string>());
    }

    // WaitForExternalEvent: "Events with the same name must have the same type argument."
    [Fact]
    public async Task Waiting_for_two_types_of_one_event_is_refused()
    {
        await using var hub = await Hub(hub => hub.Orchestrator("Types", async context =>
        {
            _ = context.WaitForExternalEvent<string>("go");
            await context.WaitForExternalEvent<int>("go");
        }));

        var failed = await hub.RunQuietly("Types");

        Assert.Equal("System.ArgumentException", failed.FailureDetails!.ErrorType);
        Assert.Contains("same type argument", failed.FailureDetails.ErrorMessage, StringComparison.Ordinal);
    }

    // A payload that cannot be read as the type waited for fails the orchestration, past any catch of its code.
    [Fact]
    public async Task Payload_of_another_type_fails_the_orchestration()
    {
        await using var hub = await Hub(hub => hub.Orchestrator("Strict", async context =>
        {
            try
            {
                return await context.WaitForExternalEvent<int>("number");
            }
            catch (JsonException)
            {
                return "caught";
            }
        }));

        var id = await hub.Run("Strict");
        await hub.Raise(id, "number", "seven");

        Assert.Equal(OrchestrationRuntimeStatus.Failed, (await hub.Quiet(id)).RuntimeStatus);
    }

    // An event read as object takes whatever payload comes.
    [Fact]
    public async Task Event_read_as_object_takes_any_payload()
    {
        await using var hub = await Hub(hub => hub.Orchestrator("Any", async context =>
        {
            await context.WaitForExternalEvent<object>("nudge");
            await context.WaitForExternalEvent<object>("nudge");
            await context.WaitForExternalEvent<object>("nudge");
            return "through";
        }));

        var id = await hub.Run("Any");
        await hub.Raise(id, "nudge", "text");
        await hub.Raise(id, "nudge", new { Deep = new[] { 1 } });
        await hub.Raise(id, "nudge");

        Assert.Equal("through", (await hub.Quiet(id)).ReadOutputAs<string>());
    }
}
