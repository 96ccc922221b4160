using System.Globalization;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Receivables.Local.Wire;

/// <summary>
/// Stands between a client and the real transport of one service: counts requests, calls the hook and lets go wrong
/// what the fault plan says. Works over HTTP and in memory alike.
/// </summary>
public sealed class FaultyTransport(HttpPipelineTransport inner, string service, RequestWatch watch)
    : HttpPipelineTransport
{
    public override Request CreateRequest() => inner.CreateRequest();

    public override void Process(HttpMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        var target = Count(message);
        if (watch.Faults.IsIdle && watch.OnRequest is null)
        {
            watch.NextNumber();
            inner.Process(message);
            return;
        }

        // A hook may be asynchronous even where the client is not; nothing below captures a context to deadlock on.
        Interfere(message, target, async: false).AsTask().GetAwaiter().GetResult();
    }

    public override ValueTask ProcessAsync(HttpMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        var target = Count(message);
        if (watch.Faults.IsIdle && watch.OnRequest is null)
        {
            watch.NextNumber();
            return inner.ProcessAsync(message);
        }

        return Interfere(message, target, async: true);
    }

    private RequestTarget Count(HttpMessage message)
    {
        var target = RequestTarget.Of(message, service);
        watch.Counts.Add(target);
        return target;
    }

    private async ValueTask Interfere(HttpMessage message, RequestTarget target, bool async)
    {
        var facts = new RequestFacts(watch.NextNumber(), target, message.Request);
        var plan = watch.Faults;
        var fault = plan.Next(facts);
        if (fault is Fault.Latency latency)
        {
            await Task.Delay(latency.Delay, plan.Time, message.CancellationToken).ConfigureAwait(false);
        }

        if (Refuse(fault, plan) is { } refusal)
        {
            message.Response = refusal;
            return;
        }

        var hook = watch.OnRequest;
        await Call(hook, facts, RequestMoment.BeforeWork).ConfigureAwait(false);
        await Work(message, async).ConfigureAwait(false);
        facts.Status = message.Response.Status;
        await Call(hook, facts, RequestMoment.AfterWork).ConfigureAwait(false);
        Lose(fault, plan, message);
    }

    private static ValueTask Call(RequestHook? hook, RequestFacts facts, RequestMoment moment) =>
        hook is null ? ValueTask.CompletedTask : hook(facts, moment);

    private ValueTask Work(HttpMessage message, bool async)
    {
        if (async)
        {
            return inner.ProcessAsync(message);
        }

        inner.Process(message);
        return ValueTask.CompletedTask;
    }

    /// <summary>
    /// What happens instead of the work: a refusal, a broken connection, the end of the process, or nothing.
    /// </summary>
    private WireResponse? Refuse(Fault? fault, FaultPlan plan)
    {
        switch (fault)
        {
            case Fault.TooManyRequests busy:
                return Refusal.Of(service, 429, "TooManyRequests", "The request is being throttled.")
                    .With("Retry-After", Whole(busy.RetryAfter.TotalSeconds))
                    .With("x-ms-retry-after-ms", Whole(busy.RetryAfter.TotalMilliseconds));
            case Fault.ServerBusy:
                return Refusal.Of(service, 503, "ServerBusy", "The server is busy.");
            case Fault.ConnectionReset:
                throw Broken("The connection was reset before the request was sent.");
            case Fault.Crash { When: RequestMoment.BeforeWork }:
                plan.Die();
                return null;
            default:
                return null;
        }
    }

    private static void Lose(Fault? fault, FaultPlan plan, HttpMessage message)
    {
        switch (fault)
        {
            case Fault.ResponseLost:
                message.Response.Dispose();
                message.Response = null!;
                throw Broken("The connection was reset before the response arrived.");
            case Fault.Crash { When: RequestMoment.AfterWork }:
                plan.Die();
                break;
        }
    }

    private static string Whole(double value) => Math.Ceiling(value).ToString("F0", CultureInfo.InvariantCulture);

    /// <summary>The shape in which Azure.Core reports a failed connection, so that its retries see it as one.</summary>
    private static RequestFailedException Broken(string what) => new(what, new IOException(what));
}
