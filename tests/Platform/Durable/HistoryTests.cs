using System.Text.Json.Nodes;
using DurableTask.Core.History;
using Microsoft.DurableTask;
using Receivables.Local.DurableEngine;

namespace Receivables.Platform.Tests.Durable;

/// <summary>
/// History, through the client and as the HTTP API shows it:
/// https://learn.microsoft.com/azure/azure-functions/durable/durable-functions-http-api#get-instance-status
/// </summary>
public class HistoryTests : DurableContract
{
    // durable-functions-orchestrations#orchestration-history: the events in their order.
    [Fact]
    public async Task History_tells_what_happened_in_order()
    {
        await using var hub = await Hub(Story);
        var id = await Told(hub);

        var history = await hub.Client.GetOrchestrationHistoryAsync(id);

        Assert.Equal(
            "ExecutionStarted TaskScheduled TaskCompleted TaskScheduled TaskFailed TimerCreated TimerFired EventRaised "
            + "SubOrchestrationInstanceCreated SubOrchestrationInstanceCompleted EventSent ExecutionCompleted",
            string.Join(' ', history.Select(entry => entry.EventType).Where(type => type
                is not EventType.OrchestratorStarted and not EventType.OrchestratorCompleted)));
        var scheduled = history.OfType<TaskScheduledEvent>().First();
        Assert.Equal(("Fine", "\"input\"", 0), (scheduled.Name, scheduled.Input, scheduled.EventId));
        Assert.Equal(0, history.OfType<TaskCompletedEvent>().Single().TaskScheduledId);
        Assert.Equal("System.TimeoutException", history.OfType<TaskFailedEvent>().Single().FailureDetails!.ErrorType);
        Assert.Equal(TestHub.Start.UtcDateTime.AddDays(1), history.OfType<TimerFiredEvent>().Single().FireAt);
        Assert.Equal(TestHub.Start.UtcDateTime.AddDays(1), history.OfType<TimerFiredEvent>().Single().Timestamp);
        Assert.Equal("\"payload\"", history.OfType<EventRaisedEvent>().Single().Input);
    }

    // GetOrchestrationHistoryAsync: "Thrown if an orchestration with the specified instance ID does not exist."
    [Fact]
    public async Task History_of_an_unknown_instance_is_refused()
    {
        await using var hub = await Hub(Story);

        await Assert.ThrowsAsync<ArgumentException>(() => hub.Client.GetOrchestrationHistoryAsync("nobody"));
    }

    // "historyEvents": a call and its answer are one entry with FunctionName and ScheduledTime; without bookkeeping.
    [Fact]
    public async Task Shown_history_joins_calls_with_their_answers()
    {
        await using var hub = await Hub(Story);
        var id = await Told(hub);

        var shown = (await hub.Engine.Management.History(id, showInput: true, showOutput: true))
            .Select(entry => JsonNode.Parse(entry)!.AsObject()).ToList();

        Assert.Equal(
            "ExecutionStarted TaskCompleted TaskFailed TimerCreated TimerFired EventRaised "
            + "SubOrchestrationInstanceCompleted EventSent ExecutionCompleted",
            string.Join(' ', shown.Select(entry => (string?)entry["EventType"])));
        Assert.Equal("Fine", (string?)shown[1]["FunctionName"]);
        Assert.Equal("input", (string?)shown[1]["Input"]);
        Assert.Equal("INPUT", (string?)shown[1]["Result"]);
        Assert.NotNull(shown[1]["ScheduledTime"]);
        Assert.Equal("Late.", (string?)shown[2]["Reason"]);
        Assert.Equal("Completed", (string?)shown[^1]["OrchestrationStatus"]);
    }

    // "showInput", "showHistoryOutput": payloads are left out unless asked for.
    [Fact]
    public async Task Shown_history_leaves_payloads_out_unless_asked()
    {
        await using var hub = await Hub(Story);
        var id = await Told(hub);

        var shown = string.Concat(await hub.Engine.Management.History(id, showInput: false, showOutput: false));

        Assert.DoesNotContain("\"Input\"", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("\"Result\"", shown, StringComparison.Ordinal);
        Assert.Empty(await hub.Engine.Management.History("nobody", showInput: true, showOutput: true));
    }

    // The management API takes and gives payloads as JSON text.
    [Fact]
    public async Task Management_takes_payloads_as_json()
    {
        await using var hub = await Hub(hub => hub.Orchestrator("Echo", async context =>
            new { Input = context.GetInput<object>(), Event = await context.WaitForExternalEvent<object>("go") }));
        var management = hub.Engine.Management;

        var id = await management.Start("Echo", """{"a":1}""", new StartOrchestrationOptions("one"));
        await management.RaiseEvent(id, "go", "[1,2]");
        await hub.Clock.WhenQuiet();
        var found = await management.Find(id);

        Assert.Equal("""{"Input":{"a":1},"Event":[1,2]}""", found!.Output);
        Assert.Equal("""{"a":1}""", found.Input);
        Assert.Null(await management.Find("nobody"));
    }

    private static void Story(TestHub hub) => hub
        .Orchestrator("Story", async context =>
        {
            await context.CallActivityAsync<string>("Fine", "input");
            try
            {
                await context.CallActivityAsync<string>("Fail");
            }
            catch (TaskFailedException)
            {
                await context.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None);
            }

            await context.WaitForExternalEvent<string>("go");
            await context.CallSubOrchestratorAsync<string>("Child");
            context.SendEvent("nobody", "bye", 1);
            return "end";
        })
        .Orchestrator("Child", _ => Task.FromResult<object?>("child"))
        .Activity<string>("Fine", input => input!.ToUpperInvariant())
        .Activity<string>("Fail", _ => throw new TimeoutException("Late."));

    private static async Task<string> Told(TestHub hub)
    {
        var id = await hub.Run("Story");
        await hub.Clock.WhenQuiet();
        await hub.Move(TimeSpan.FromDays(1));
        await hub.Raise(id, "go", "payload");
        return id;
    }
}
