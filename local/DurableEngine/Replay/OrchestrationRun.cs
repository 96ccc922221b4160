using Microsoft.DurableTask;

namespace Receivables.Local.DurableEngine;

/// <summary>
/// Runs an orchestrator from its beginning over its history and then over what is new. The same history gives the
/// same run; where the code does otherwise, the run ends as failed and says where.
/// </summary>
internal sealed class OrchestrationRun
{
    private readonly RunSettings settings;
    private readonly string instanceId;
    private readonly OrchestratorThread thread;
    private readonly Calls calls = new();
    private readonly Queue<HistoryRecord> untilResumed = new();
    private RunContext? context;
    private Task<object?>? code;
    private DateTime now;
    private bool suspended;
    private ExecutionEnd? end;

    internal OrchestrationRun(string instanceId, RunSettings settings, Action onIllegalAwait)
    {
        this.instanceId = instanceId;
        this.settings = settings;
        thread = new OrchestratorThread(onIllegalAwait);
    }

    /// <param name="past">Records that an earlier run has seen.</param>
    /// <param name="fresh">Records since then; the first one begins the episode.</param>
    internal RunResult Execute(IEnumerable<HistoryRecord> past, IEnumerable<HistoryRecord> fresh)
    {
        using (thread.Enter())
        {
            try
            {
                Play(past, replaying: true);
                Play(fresh, replaying: false);
                if (end is null && !calls.AnyOpen)
                {
                    Conclude();
                }
            }
            catch (HistoryMismatchException mismatch)
            {
                Fail(new FailureRecord(HistoryMismatchException.ReportedType, mismatch.Message, null, null));
            }
            catch (Exception failure)
            {
                Fail(FailureRecord.Of(failure));
            }
        }

        var goesOn = end is null && code is { IsCompletedSuccessfully: true } && !calls.AnyOpen
            ? context?.Continuation
            : null;
        return new(calls.Unrecorded, calls.OpenTimers, context?.CustomStatus, suspended, end, goesOn);
    }

    private void Play(IEnumerable<HistoryRecord> records, bool replaying)
    {
        foreach (var record in records)
        {
            if (end is not null)
            {
                return;
            }

            if (context is not null)
            {
                context.Replaying = replaying;
            }

            Play(record, replaying);
        }
    }

    private void Play(HistoryRecord record, bool replaying)
    {
        switch (record)
        {
            case EpisodeStarted episode:
                Begin(episode);
                break;
            case ExecutionStarted started:
                Start(started, replaying);
                break;
            case ExecutionTerminated terminated:
                calls.Forget();
                end = ExecutionEnd.Terminated(terminated.Output, terminated.Recursive);
                break;
            case ExecutionResumed:
                Resume();
                break;
            case TimerFired fired:
                calls.TimerIsOver(fired.TimerId);
                Meet(record);
                break;
            default:
                Meet(record);
                break;
        }
    }

    /// <summary>What happens to a suspended orchestration waits until it is resumed.</summary>
    private void Meet(HistoryRecord record)
    {
        if (!suspended)
        {
            Take(record);
        }
        else if (record is not ExecutionSuspended)
        {
            untilResumed.Enqueue(record);
        }
    }

    private void Take(HistoryRecord record)
    {
        switch (record)
        {
            case CallRecord call:
                calls.Match(call, code is { IsCompleted: true });
                break;
            case TaskRewound rewound:
                calls.Rewind(rewound.TaskId);
                break;
            case TaskCompleted done:
                calls.TakeOpen(done.TaskId)?.Answer.TrySetResult(done.Result);
                break;
            case SubOrchestrationCompleted done:
                calls.TakeOpen(done.TaskId)?.Answer.TrySetResult(done.Result);
                break;
            case TimerFired fired:
                calls.TakeOpen(fired.TimerId)?.Answer.TrySetResult(null);
                break;
            case TaskFailed failed:
                Refuse(failed.TaskId, failed.Failure);
                break;
            case SubOrchestrationFailed failed:
                Refuse(failed.TaskId, failed.Failure);
                break;
            case EventRaised raised:
                Raise(raised);
                break;
            case ExecutionSuspended:
                suspended = true;
                calls.SetAside();
                break;
            case IllegalAwaitSeen:
                throw IllegalAwait.By(context!.Name);
        }
    }

    private void Begin(EpisodeStarted episode)
    {
        calls.RequireAllRecorded();
        if (context is not null)
        {
            context.Now = episode.At;
        }

        now = episode.At;
    }

    private void Start(ExecutionStarted started, bool replaying)
    {
        context = new RunContext(instanceId, started, settings, thread, calls) { Now = now, Replaying = replaying };
        if (!settings.Functions.TryGetOrchestrator(started.Name, out var orchestrator))
        {
            Fail(new FailureRecord(
                "OrchestratorTaskNotFound",
                $"The function '{started.Name}' doesn't exist, is disabled, or is not an orchestrator function.",
                null, null, NotRetriable: true));
            return;
        }

        code = Invoke(orchestrator, context);
    }

    private static Task<object?> Invoke(OrchestratorFunction orchestrator, TaskOrchestrationContext context)
    {
        try
        {
            return orchestrator(context);
        }
        catch (Exception failure)
        {
            return Task.FromException<object?>(failure);
        }
    }

    private void Resume()
    {
        suspended = false;
        calls.BringBack();
        while (!suspended && end is null && untilResumed.TryDequeue(out var record))
        {
            Take(record);
        }
    }

    private void Refuse(int taskId, FailureRecord failure) =>
        calls.TakeOpen(taskId)?.Answer.TrySetException(new CallFailedException(taskId, failure));

    private void Raise(EventRaised raised)
    {
        if (context!.Continuation is null)
        {
            context.Events.Raise(raised);
        }
        else
        {
            context.Carry(raised);
        }
    }

    /// <summary>With no call open the code has ended, waits for an event, or waits for what can never come.</summary>
    private void Conclude()
    {
        switch (code)
        {
            case null or { IsCompleted: false } when suspended:
                break;
            case { IsFaulted: true }:
                End(ExecutionEnd.Failed(FailureRecord.Of(code.Exception.InnerExceptions[0])));
                break;
            case { IsCanceled: true }:
                End(ExecutionEnd.Failed(FailureRecord.Of(new TaskCanceledException(code))));
                break;
            case { IsCompleted: true } when context!.Continuation is null:
                End(ExecutionEnd.Completed(settings.Converter.Serialize(code.Result)));
                break;
            case { IsCompleted: false } when !context!.Events.AnyLive:
                throw IllegalAwait.By(context.Name);
        }
    }

    /// <summary>What the code has asked for before it ended is still done, also where that was set aside.</summary>
    private void End(ExecutionEnd how)
    {
        calls.BringBack();
        end = how;
    }

    /// <summary>The run itself failed: what the code has asked for in this episode is not done.</summary>
    private void Fail(FailureRecord failure)
    {
        calls.Forget();
        end = ExecutionEnd.Failed(failure);
    }
}
