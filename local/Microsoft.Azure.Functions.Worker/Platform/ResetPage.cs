using Microsoft.AspNetCore.Http;
using Receivables.Local.Clock;

namespace Receivables.Local.Functions.Platform;

/// <summary>Empties everything and sets the clock, which then stands still.</summary>
internal sealed class ResetPage(Workload workload, MovableClock clock)
{
    internal async Task Run(HttpContext http)
    {
        var (body, fault) = await LocalBody.Read<ResetBody>(http.Request);
        if (fault is not null)
        {
            await LocalAnswers.Problem(http, StatusCodes.Status400BadRequest, fault);
            return;
        }

        try
        {
            await workload.Reset(body!.At);
            await LocalAnswers.Ok(http, new { now = clock.GetUtcNow() });
        }
        catch (InvalidOperationException refused)
        {
            await LocalAnswers.Problem(http, StatusCodes.Status409Conflict, refused.Message);
        }
    }

    private sealed record ResetBody(DateTimeOffset? At);
}
