using Microsoft.DurableTask;

namespace Receivables.Local.DurableEngine;

/// <summary>
/// Runs activities, a bounded number at a time. One that a stop or a crash interrupts has no result and is run again
/// by the next engine.
/// </summary>
internal sealed class ActivityRunner(EngineParts parts, int mostAtOnce) : IDisposable
{
    private readonly SemaphoreSlim gate = new(mostAtOnce);

    /// <summary>Returns at once; the result comes to the instance as a request.</summary>
    internal void Run(LiveInstance instance, string executionId, TaskScheduled task)
    {
        var busy = parts.Busy($"activity {task.Name} of {instance.InstanceId}");
        _ = Task.Run(async () =>
        {
            using (busy)
            {
                await RunToTheEnd(instance, executionId, task).ConfigureAwait(false);
            }
        });
    }

    public void Dispose() => gate.Dispose();

    private async Task RunToTheEnd(LiveInstance instance, string executionId, TaskScheduled task)
    {
        try
        {
            var answer = await Guarded(instance.InstanceId, task).ConfigureAwait(false);
            if (answer is not null)
            {
                await parts.Instances
                    .Take(instance.InstanceId, new AnswerRequest(executionId, task.Id, answer))
                    .ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (parts.Stopping.IsCancellationRequested)
        {
            // The next engine runs it again.
        }
        catch (Exception failure)
        {
            parts.Log.ActivityFailed(task.Name, task.Id, instance.InstanceId, failure);
        }
        finally
        {
            instance.IsOver($"task {executionId}:{task.Id}");
        }
    }

    /// <summary>Null where the engine stops before there is a result.</summary>
    private async Task<Func<DateTime, HistoryRecord>?> Guarded(string instanceId, TaskScheduled task)
    {
        await gate.WaitAsync(parts.Stopping).ConfigureAwait(false);
        try
        {
            var result = await Invoke(instanceId, task).ConfigureAwait(false);
            return now => new TaskCompleted(task.Id, result, now);
        }
        catch (ActivityNotFoundException missing)
        {
            var failure = new FailureRecord("ActivityTaskNotFound", missing.Message, null, null, NotRetriable: true);
            return now => new TaskFailed(task.Id, failure, now);
        }
        catch (Exception) when (parts.Stopped.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception failure)
        {
            parts.Log.ActivityFailed(task.Name, task.Id, instanceId, failure);
            var record = FailureRecord.Of(failure);
            return now => new TaskFailed(task.Id, record, now);
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task<string?> Invoke(string instanceId, TaskScheduled task)
    {
        if (!parts.Run.Functions.TryGetActivity(task.Name, out var activity))
        {
            throw new ActivityNotFoundException(task.Name);
        }

        var context = new ActivityCall(task.Name, instanceId, task.Version);
        var result = await activity(context, task.Input, parts.Stopped).ConfigureAwait(false);
        return parts.Run.Converter.Serialize(result);
    }

    private sealed class ActivityCall(TaskName name, string instanceId, string version) : TaskActivityContext
    {
        public override TaskName Name => name;

        public override string InstanceId => instanceId;

        public override string Version => version;
    }
}
