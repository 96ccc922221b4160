using System.Text.Json;
using Grpc.Core;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Receivables.Platform.Tests.Durable;

/// <summary>https://learn.microsoft.com/azure/azure-functions/durable/durable-functions-external-events</summary>
public class SentEventTests : DurableContract
{
    // "If there is no orchestration instance with the specified instance ID ... a NotFound" is reported by the service.
    [Fact]
    public async Task Event_for_an_unknown_instance_is_refused_as_not_found()
    {
        await using var hub = await Hub(_ => { });

        var refused = await Assert.ThrowsAsync<RpcException>(() => hub.Client.RaiseEventAsync("nobody", "go"));

        Assert.Equal(StatusCode.NotFound, refused.StatusCode);
        Assert.Contains("nobody", refused.Status.Detail, StringComparison.Ordinal);
    }

    // An instance that has ended takes no events: FailedPrecondition.
    [Fact]
    public async Task Event_for_an_ended_instance_is_refused()
    {
        await using var hub = await Hub(hub => hub.Orchestrator("Short", _ => Task.FromResult<object?>(1)));
        var ended = await hub.RunQuietly("Short");

        var refused = await Assert.ThrowsAsync<RpcException>(() => hub.Client.RaiseEventAsync(ended.InstanceId, "go"));

        Assert.Equal(StatusCode.FailedPrecondition, refused.StatusCode);
    }

    // RaiseEventAsync: an empty instance id or event name is refused before anything is sent.
    [Theory]
    [InlineData("", "go")]
    [InlineData("some", "")]
    public async Task Event_without_id_or_name_is_refused(string instanceId, string name)
    {
        await using var hub = await Hub(_ => { });

        await Assert.ThrowsAsync<ArgumentException>(() => hub.Client.RaiseEventAsync(instanceId, name));
    }

    // TaskOrchestrationContext.SendEvent: orchestrations raise events to each other.
    [Fact]
    public async Task Orchestration_sends_an_event_to_another()
    {
        await using var hub = await Hub(hub => hub
            .Orchestrator("Sender", context =>
            {
                context.SendEvent("receiver", "greeting", "hello");
                return Task.FromResult<object?>(null);
            })
            .Orchestrator("Receiver", async context => await context.WaitForExternalEvent<string>("greeting")));

        var id = await hub.Run("Receiver", id: "receiver");
        await hub.RunQuietly("Sender");

        Assert.Equal("hello", (await hub.Quiet(id)).ReadOutputAs<string>());
    }

    // An event sent to an instance that does not exist is dropped; the sender does not notice.
    [Fact]
    public async Task Event_sent_to_nobody_is_dropped()
    {
        await using var hub = await Hub(hub => hub.Orchestrator("Sender", context =>
        {
            context.SendEvent("nobody", "greeting", "hello");
            return Task.FromResult<object?>("sent");
        }));

        var sent = await hub.RunQuietly("Sender");

        Assert.Equal("sent", sent.ReadOutputAs<string>());
        Assert.Null(await hub.Client.GetInstanceAsync("nobody"));
    }

    // SendEvent needs an instance id.
    [Fact]
    public async Task Event_sent_without_an_id_fails_the_sender()
    {
        await using var hub = await Hub(hub => hub.Orchestrator("Sender", context =>
        {
            context.SendEvent(" ", "greeting", "hello");
            return Task.FromResult<object?>(null);
        }));

        Assert.Equal("System.ArgumentException", (await hub.RunQuietly("Sender")).FailureDetails!.ErrorType);
    }

    // Events raised at once by many callers all arrive, each once.
    [Fact]
    public async Task Events_of_many_callers_all_arrive_once()
    {
        await using var hub = await Hub(hub => hub.Orchestrator("Collect", async context =>
        {
            var sum = 0;
            for (var count = 0; count < 50; count++)
            {
                sum += await context.WaitForExternalEvent<int>("number");
            }

            return sum;
        }));

        var id = await hub.Run("Collect");
        await Task.WhenAll(Enumerable.Range(1, 50).Select(number => hub.Client.RaiseEventAsync(id, "number", number)));

        Assert.Equal(1275, (await hub.Quiet(id)).ReadOutputAs<int>());
    }
}
