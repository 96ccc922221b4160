using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Receivables.Behaviours;

/// <summary>The small orchestrations that the durable behaviours are tried with.</summary>
public static class Orchestrations
{
    [Function(nameof(Echo))]
    public static string Echo([ActivityTrigger] string text) => text;

    /// <summary>Fails as often as its input says, counted by attempt, then answers.</summary>
    [Function(nameof(FailAlways))]
    public static string FailAlways([ActivityTrigger] string text) => throw new InvalidOperationException(text);

    [Function(nameof(OneActivity))]
    public static Task<string> OneActivity([OrchestrationTrigger] TaskOrchestrationContext context) =>
        context.CallActivityAsync<string>(nameof(Echo), context.GetInput<string>());

    /// <summary>Tries an activity that fails three times, and tells how it failed.</summary>
    [Function(nameof(RetriesAndTells))]
    public static async Task<string> RetriesAndTells([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var attempts = 0;
        var options = TaskOptions.FromRetryHandler(retry =>
        {
            attempts = retry.LastAttemptNumber;
            return retry.LastAttemptNumber < 3;
        });
        try
        {
            return await context.CallActivityAsync<string>(nameof(FailAlways), "out of ink", options);
        }
        catch (TaskFailedException failed)
        {
            return $"{attempts} {failed.FailureDetails.ErrorMessage} {failed.FailureDetails.IsCausedBy<InvalidOperationException>()}";
        }
    }

    /// <summary>Gathers three events, however early they came.</summary>
    [Function(nameof(ThreeEvents))]
    public static async Task<string> ThreeEvents([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        await context.CallActivityAsync<string>(nameof(Echo), "first");
        var one = await context.WaitForExternalEvent<string>("go");
        var two = await context.WaitForExternalEvent<string>("go");
        var three = await context.WaitForExternalEvent<string>("go");
        return $"{one} {two} {three}";
    }

    /// <summary>Waits for an event or a timer, whichever is first, and begins anew three times.</summary>
    [Function(nameof(BeginsAnew))]
    public static async Task<int> BeginsAnew([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var turn = context.GetInput<int>();
        using var wait = new CancellationTokenSource();
        var nudged = context.WaitForExternalEvent<object>("nudge");
        await Task.WhenAny(nudged, context.CreateTimer(context.CurrentUtcDateTime.AddMilliseconds(200), wait.Token));
        Cancel(wait);
        if (turn == 3)
        {
            return turn;
        }

        context.ContinueAsNew(turn + 1, preserveUnprocessedEvents: false);
        return turn;

        static void Cancel(CancellationTokenSource source) => source.Cancel();
    }

    /// <summary>Timers fire in the order of their moments, whatever the order in which they were set.</summary>
    [Function(nameof(TimerOrder))]
    public static async Task<string> TimerOrder([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var start = context.CurrentUtcDateTime;
        var waits = new Dictionary<Task, string>
        {
            [context.CreateTimer(start.AddMilliseconds(900), CancellationToken.None)] = "c",
            [context.CreateTimer(start.AddMilliseconds(300), CancellationToken.None)] = "a",
            [context.CreateTimer(start.AddMilliseconds(600), CancellationToken.None)] = "b",
        };
        var order = "";
        while (waits.Count > 0)
        {
            var fired = await Task.WhenAny(waits.Keys);
            order += waits[fired];
            waits.Remove(fired);
        }

        return order;
    }

    [Function(nameof(WaitsForever))]
    public static async Task WaitsForever([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        context.SetCustomStatus("waiting");
        await context.WaitForExternalEvent<object>("never");
    }

    [Function(nameof(CallsChild))]
    public static Task<string> CallsChild([OrchestrationTrigger] TaskOrchestrationContext context) =>
        context.CallSubOrchestratorAsync<string>(nameof(OneActivity), "from the child");

    [Function(nameof(AsksClient))]
    public static Task<string> AsksClient([OrchestrationTrigger] TaskOrchestrationContext context) =>
        context.CallActivityAsync<string>(nameof(Probes.ProbeClient), context.GetInput<ProbedRoute>());

    [Function(nameof(Fails))]
    public static Task Fails([OrchestrationTrigger] TaskOrchestrationContext context) =>
        throw new InvalidOperationException($"{context.Name} fails");
}
