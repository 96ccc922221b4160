using System.Runtime.ExceptionServices;
using Microsoft.DurableTask;

namespace Receivables.Local.DurableEngine;

/// <summary>Repeats a call as its options say. Pauses are durable timers of the orchestration.</summary>
internal static class Retries
{
    internal static Task<TResult> Run<TResult>(
        RunContext context, TaskRetryOptions? options, Func<Task<TResult>> attempt) => options switch
        {
            { Policy: { } policy } => ByPolicy(context, policy, attempt),
            { Handler: { } handler } => ByHandler(context, handler, attempt),
            _ => attempt(),
        };

    /// <summary>The pause after a failed attempt, counted from zero; null where there is to be no further one.</summary>
    internal static TimeSpan? Pause(RetryPolicy policy, int attempt, TimeSpan sinceFirst)
    {
        if (policy.RetryTimeout != Timeout.InfiniteTimeSpan && sinceFirst >= policy.RetryTimeout)
        {
            return null;
        }

        var wait = policy.FirstRetryInterval.TotalMilliseconds * Math.Pow(policy.BackoffCoefficient, attempt);
        var longest = policy.MaxRetryInterval == Timeout.InfiniteTimeSpan
            ? TimeSpan.MaxValue
            : policy.MaxRetryInterval;
        return wait < longest.TotalMilliseconds ? TimeSpan.FromMilliseconds(wait) : longest;
    }

    private static async Task<TResult> ByPolicy<TResult>(
        RunContext context, RetryPolicy policy, Func<Task<TResult>> attempt)
    {
        var first = context.Now;
        for (var number = 0; ; number++)
        {
            ExceptionDispatchInfo failure;
            try
            {
                return await attempt();
            }
            catch (CallFailedException failed) when (failed.Failure.NotRetriable)
            {
                throw;
            }
            catch (Exception failed)
            {
                failure = ExceptionDispatchInfo.Capture(failed);
            }

            var pause = number + 1 < policy.MaxNumberOfAttempts && MayRetry(policy, failure.SourceException)
                ? Pause(policy, number, context.Now - first)
                : null;
            if (pause is null)
            {
                failure.Throw();
            }

            await context.StartTimer(context.Now.Add(pause!.Value));
        }
    }

    private static async Task<TResult> ByHandler<TResult>(
        RunContext context, AsyncRetryHandler handler, Func<Task<TResult>> attempt)
    {
        var first = context.Now;
        for (var failures = 1; ; failures++)
        {
            ExceptionDispatchInfo failure;
            TaskFailureDetails details;
            try
            {
                return await attempt();
            }
            catch (CallFailedException failed) when (!failed.Failure.NotRetriable)
            {
                failure = ExceptionDispatchInfo.Capture(failed);
                details = failed.Failure.ToDetails();
            }

            if (!await handler(new(context, failures, details, context.Now - first, CancellationToken.None)))
            {
                failure.Throw();
            }
        }
    }

    /// <summary>A filter that throws decides against; one cannot ask it about a failure outside the call.</summary>
    private static bool MayRetry(RetryPolicy policy, Exception failure)
    {
        try
        {
            return failure is not CallFailedException failed
                ? !policy.HasFilter
                : policy.MayRetry(failed.Failure.ToDetails());
        }
        catch (Exception)
        {
            return false;
        }
    }
}
