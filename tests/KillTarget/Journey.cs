using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Receivables.Local.DurableEngine;

namespace Receivables.KillTarget;

/// <summary>
/// An orchestration of 21 steps over three generations: activities, timers, sub-orchestrations, events from itself and
/// from a client. Its output names every step in order, those of activities with the life that stored their result.
/// </summary>
internal sealed class Journey(DurableTaskClient client, StepLog log, int life)
{
    private const int Generations = 3;

    internal static DurableFunctionTable Functions(Func<DurableTaskClient> client, StepLog log, int life) =>
        new DurableFunctionTable()
            .AddOrchestrator(nameof(Travel), async context => await Travel(context))
            .AddOrchestrator(nameof(Detour), async context => await Detour(context))
            .AddActivity(nameof(Step), (_, input, _) => new Journey(client(), log, life).Step(input!))
            .AddActivity(nameof(Call), (_, input, _) => new Journey(client(), log, life).Call(input!));

    private static async Task<object?> Travel(TaskOrchestrationContext context)
    {
        var steps = context.GetInput<List<string>>() ?? [];
        var generation = (steps.Count / 7) + 1;
        var name = $"{context.InstanceId}.{generation}";

        steps.Add(await context.CallActivityAsync<string>(nameof(Step), $"{name}.first"));
        await context.CreateTimer(TimeSpan.FromMilliseconds(20), CancellationToken.None);
        steps.Add($"{name}.timer");
        steps.Add(await context.CallSubOrchestratorAsync<string>(
            nameof(Detour), name, new SubOrchestrationOptions(instanceId: name)));
        context.SendEvent(context.InstanceId, "self", $"{name}.self");
        steps.Add(await context.WaitForExternalEvent<string>("self"));
        var called = context.WaitForExternalEvent<string>($"call-{generation}");
        await context.CallActivityAsync(nameof(Call), name);
        steps.Add(await called);
        steps.AddRange(await Task.WhenAll(
            context.CallActivityAsync<string>(nameof(Step), $"{name}.left"),
            context.CallActivityAsync<string>(nameof(Step), $"{name}.right")));

        if (generation < Generations)
        {
            context.ContinueAsNew(steps, preserveUnprocessedEvents: false);
        }

        return steps;
    }

    private static async Task<object?> Detour(TaskOrchestrationContext context)
    {
        var step = await context.CallActivityAsync<string>(nameof(Step), $"{context.GetInput<string>()}.detour");
        await context.CreateTimer(TimeSpan.FromMilliseconds(5), CancellationToken.None);
        return step;
    }

    private Task<object?> Step(string input)
    {
        var step = input.Trim('"');
        log.Add(step, life);
        return Task.FromResult<object?>($"{step}@{life}");
    }

    /// <summary>Raises an event for the caller; run twice, the second one finds nobody who waits.</summary>
    private async Task<object?> Call(string input)
    {
        var name = input.Trim('"');
        log.Add($"{name}.call", life);
        var dot = name.LastIndexOf('.');
        await client.RaiseEventAsync(name[..dot], $"call-{name[(dot + 1)..]}", $"{name}.called");
        return null;
    }
}
