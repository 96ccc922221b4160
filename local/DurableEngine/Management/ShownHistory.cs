using System.Text.Json;
using System.Text.Json.Nodes;

namespace Receivables.Local.DurableEngine;

/// <summary>
/// History in the shape of the management API: a call and its answer are one entry, bookkeeping is left out.
/// </summary>
internal static class ShownHistory
{
    internal static IReadOnlyList<string> Of(IReadOnlyList<HistoryRecord> history, bool showInput, bool showOutput)
    {
        var calls = history.OfType<CallRecord>().GroupBy(call => call.Id).ToDictionary(group => group.Key, group => group.Last());
        var answered = history.Select(AnsweredCall).OfType<int>().ToHashSet();
        return
        [
            .. history
                .Where(record => record is not CallRecord call || call is TimerCreated or EventSent || !answered.Contains(call.Id))
                .Select(record => Entry(record, calls, showInput, showOutput))
                .OfType<JsonObject>()
                .Select(entry => entry.ToJsonString()),
        ];
    }

    private static int? AnsweredCall(HistoryRecord record) => record switch
    {
        TaskCompleted done => done.TaskId,
        TaskFailed failed => failed.TaskId,
        SubOrchestrationCompleted done => done.TaskId,
        SubOrchestrationFailed failed => failed.TaskId,
        _ => null,
    };

    private static JsonObject? Entry(
        HistoryRecord record, Dictionary<int, CallRecord> calls, bool showInput, bool showOutput)
    {
        var (type, details) = Describe(record, showInput, showOutput);
        if (type is null)
        {
            return null;
        }

        var entry = new JsonObject { ["EventType"] = type, ["Timestamp"] = record.At };
        if (AnsweredCall(record) is { } id && calls.TryGetValue(id, out var call))
        {
            entry["ScheduledTime"] = call.At;
            Add(entry, Call(call, showInput));
        }

        return Add(entry, details);
    }

    private static (string? Type, JsonObject Details) Describe(HistoryRecord record, bool showInput, bool showOutput) =>
        record switch
        {
            ExecutionStarted start => (
                "ExecutionStarted", With(new() { ["FunctionName"] = start.Name }, "Input", start.Input, showInput)),
            ExecutionCompleted end => (
                "ExecutionCompleted",
                With(new() { ["OrchestrationStatus"] = end.Status.ToString() }, "Result", end.Result, showOutput)),
            ExecutionTerminated end => ("ExecutionTerminated", new() { ["Input"] = end.Output }),
            ExecutionSuspended pause => ("ExecutionSuspended", new() { ["Reason"] = pause.Reason }),
            ExecutionResumed pause => ("ExecutionResumed", new() { ["Reason"] = pause.Reason }),
            ExecutionRewound back => ("ExecutionRewound", new() { ["Reason"] = back.Reason }),
            TaskScheduled task => ("TaskScheduled", Call(task, showInput)),
            SubOrchestrationCreated child => ("SubOrchestrationInstanceCreated", Call(child, showInput)),
            TaskCompleted done => ("TaskCompleted", With([], "Result", done.Result, showOutput)),
            SubOrchestrationCompleted done => (
                "SubOrchestrationInstanceCompleted", With([], "Result", done.Result, showOutput)),
            TaskFailed failed => ("TaskFailed", Failure(failed.Failure)),
            SubOrchestrationFailed failed => ("SubOrchestrationInstanceFailed", Failure(failed.Failure)),
            TimerCreated timer => ("TimerCreated", new() { ["FireAt"] = timer.FireAt }),
            TimerFired timer => ("TimerFired", new() { ["FireAt"] = timer.FireAt }),
            EventSent sent => (
                "EventSent",
                With(new() { ["InstanceId"] = sent.InstanceId, ["Name"] = sent.Name }, "Input", sent.Input, showInput)),
            EventRaised raised => ("EventRaised", With(new() { ["Name"] = raised.Name }, "Input", raised.Input, showInput)),
            _ => (null, []),
        };

    private static JsonObject Call(CallRecord call, bool showInput) => call switch
    {
        TaskScheduled task => With(new() { ["FunctionName"] = task.Name }, "Input", task.Input, showInput),
        SubOrchestrationCreated child => With(
            new() { ["FunctionName"] = child.Name, ["InstanceId"] = child.InstanceId }, "Input", child.Input, showInput),
        _ => [],
    };

    private static JsonObject Failure(FailureRecord failure) => new()
    {
        ["Reason"] = failure.Message,
        ["FailureDetails"] = new JsonObject
        {
            ["ErrorType"] = failure.Type,
            ["ErrorMessage"] = failure.Message,
            ["StackTrace"] = failure.Stack,
        },
    };

    private static JsonObject With(JsonObject entry, string name, string? payload, bool shown)
    {
        if (shown)
        {
            entry[name] = Parse(payload);
        }

        return entry;
    }

    private static JsonObject Add(JsonObject entry, JsonObject more)
    {
        foreach (var (name, value) in more)
        {
            entry[name] = value?.DeepClone();
        }

        return entry;
    }

    /// <summary>A payload that is no JSON is shown as the text that it is.</summary>
    private static JsonNode? Parse(string? payload)
    {
        try
        {
            return payload is null ? null : JsonNode.Parse(payload);
        }
        catch (JsonException)
        {
            return JsonValue.Create(payload);
        }
    }
}
