using Microsoft.AspNetCore.Http;
using Receivables.Local.Clock;

namespace Receivables.Local.Functions.Platform;

/// <summary>Shows and moves the clock.</summary>
internal sealed class ClockPages(MovableClock clock, Func<long> messagesSent, SemaphoreSlim oneAtATime)
{
    internal Task Show(HttpContext http) => LocalAnswers.Ok(http, new { now = clock.GetUtcNow() });

    /// <summary>
    /// <c>{ "to": moment }</c> or <c>{ "by": ISO 8601 duration }</c>; answers when everything due by then is done.
    /// </summary>
    internal async Task Move(HttpContext http)
    {
        if (await MoveRequest.Read(http, clock.GetUtcNow()) is not { } request)
        {
            return;
        }

        await oneAtATime.WaitAsync(http.RequestAborted);
        try
        {
            var sentBefore = messagesSent();
            var fired = await clock.MoveTo(request.Target, http.RequestAborted);
            var now = clock.GetUtcNow();
            await LocalAnswers.Ok(http, new { now, timersFired = fired, messagesSent = messagesSent() - sentBefore });
        }
        catch (ArgumentOutOfRangeException)
        {
            await LocalAnswers.Problem(
                http,
                StatusCodes.Status409Conflict,
                $"The clock stands at {clock.GetUtcNow():O} and moves forward only; POST /local/reset sets it back.");
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    private sealed record MoveRequest(DateTimeOffset Target)
    {
        /// <summary>Null when the request was wrong; it has been answered then.</summary>
        internal static async Task<MoveRequest?> Read(HttpContext http, DateTimeOffset now)
        {
            var (body, fault) = await LocalBody.Read<ClockBody>(http.Request);
            fault ??= Fault(body!);
            var target = body?.To;
            if (fault is null && body!.By is { } by && IsoDuration.TryAdd(by, now, out var moved))
            {
                target = moved;
            }

            if (fault is null && target is null)
            {
                fault = $"'{body!.By}' is no ISO 8601 duration such as P7D or PT12H.";
            }

            if (fault is null)
            {
                return new MoveRequest(target!.Value);
            }

            await LocalAnswers.Problem(http, StatusCodes.Status400BadRequest, fault);
            return null;
        }

        private static string? Fault(ClockBody body) => (body.To, body.By) switch
        {
            (null, null) => "Say where to: { \"to\": \"2026-04-08T10:00:00+02:00\" } or { \"by\": \"P7D\" }.",
            (not null, not null) => "Say either \"to\" or \"by\", not both.",
            _ => null,
        };
    }

    private sealed record ClockBody(DateTimeOffset? To, string? By);
}
