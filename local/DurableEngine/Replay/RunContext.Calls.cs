using Microsoft.DurableTask;

namespace Receivables.Local.DurableEngine;

internal sealed partial class RunContext
{
    public override async Task<TResult> CallActivityAsync<TResult>(
        TaskName name, object? input = null, TaskOptions? options = null)
    {
        RequireThread();
        if (input is TaskOptions && options is null)
        {
            throw new ArgumentException(
                $"A {nameof(TaskOptions)} value was given as the activity's input and none as its {nameof(options)}. "
                + $"Name the argument: {nameof(options)}: ...",
                nameof(input));
        }

        return await Call(name, options, () => ScheduleActivity<TResult>(name, input, options));
    }

    public override async Task<TResult> CallSubOrchestratorAsync<TResult>(
        TaskName orchestratorName, object? input = null, TaskOptions? options = null)
    {
        RequireThread();
        var instanceId = (options as SubOrchestrationOptions)?.InstanceId ?? NewGuid().ToString("N");
        InstanceIds.Check(instanceId);
        return await Call(
            orchestratorName, options, () => StartChild<TResult>(orchestratorName, instanceId, input, options));
    }

    public override async Task CreateTimer(DateTime fireAt, CancellationToken cancellationToken)
    {
        RequireThread();
        await StartTimer(fireAt.ToUniversalTime(), cancellationToken);
    }

    internal Task StartTimer(DateTime fireAtUtc, CancellationToken cancellation = default) =>
        calls.Await(new TimerCreated(calls.NextId(), fireAtUtc, Now), cancellation);

    private async Task<TResult> Call<TResult>(
        TaskName name, TaskOptions? options, Func<Task<TResult>> attempt)
    {
        try
        {
            return await Retries.Run(this, options?.Retry, attempt);
        }
        catch (CallFailedException failed)
        {
            throw new TaskFailedException(name, failed.TaskId, failed.Failure.ToDetails());
        }
    }

    private async Task<TResult> ScheduleActivity<TResult>(TaskName name, object? input, TaskOptions? options)
    {
        var id = calls.NextId();
        var version = options?.Version is { } asked ? asked.Version : start.Version;
        var task = new TaskScheduled(
            id, name.Name, version, settings.Converter.Serialize(input), TagsOf(options, inherited: null), Now);
        return Result<TResult>(await calls.Await(task));
    }

    private async Task<TResult> StartChild<TResult>(
        TaskName name, string instanceId, object? input, TaskOptions? options)
    {
        var id = calls.NextId();
        var version = options?.Version is { } asked ? asked.Version : settings.DefaultVersion;
        var child = new SubOrchestrationCreated(
            id, name.Name, version, instanceId, settings.Converter.Serialize(input), TagsOf(options, start.Tags), Now);
        return Result<TResult>(await calls.Await(child));
    }

    private TResult Result<TResult>(string? serialized) =>
        settings.Converter.Deserialize<TResult>(serialized)!;

    /// <summary>The tags of a call besides those that it inherits; its own win.</summary>
    private static Dictionary<string, string>? TagsOf(
        TaskOptions? options, IReadOnlyDictionary<string, string>? inherited)
    {
        if (options?.Tags is not { Count: > 0 } && inherited is not { Count: > 0 })
        {
            return null;
        }

        var tags = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in inherited ?? tags)
        {
            tags[name] = value;
        }

        foreach (var (name, value) in options?.Tags ?? tags)
        {
            tags[name] = value;
        }

        return tags;
    }
}
