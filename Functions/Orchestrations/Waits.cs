using Microsoft.DurableTask;
using Receivables.Functions.Activities;

namespace Receivables.Functions.Orchestrations;

/// <summary>The waits of orchestrations; each has a bound.</summary>
internal static class Waits
{
    /// <summary>However long nothing is known to happen, an invoice looks at its ledger this often.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    /// <summary>Before the second time; each further one waits so much longer, up to a day.</summary>
    private static readonly TimeSpan BeforeRepeating = TimeSpan.FromMinutes(15);

    private const int LongestRepeat = 96;

    /// <summary>
    /// Waits for a nudge or the moment, whichever is first. The nudge only wakes: the ledger tells what happened.
    /// </summary>
    public static async Task UntilNudgedOr(this TaskOrchestrationContext context, DateTimeOffset? until)
    {
        var latest = context.CurrentUtcDateTime + Longest;
        var moment = until is { } known && known.UtcDateTime < latest ? known.UtcDateTime : latest;
        await context.IsNudgedBefore(moment);
    }

    /// <summary>Waits for a nudge or the moment, and says which came.</summary>
    private static async Task<bool> IsNudgedBefore(this TaskOrchestrationContext context, DateTime moment)
    {
        using var wait = new CancellationTokenSource();
        var nudged = context.WaitForExternalEvent<object>(InvoiceLife.Nudge);
        var first = await Task.WhenAny(nudged, context.CreateTimer(moment, wait.Token));
        Cancel(wait);
        return first == nudged;
    }

    /// <summary>Waits for a moment; one that has passed does not wait.</summary>
    public static async Task Until(this TaskOrchestrationContext context, DateTimeOffset moment)
    {
        if (moment.UtcDateTime > context.CurrentUtcDateTime)
        {
            await context.CreateTimer(moment.UtcDateTime, CancellationToken.None);
        }
    }

    /// <summary>
    /// The same act on the same facts again: slow down, and tell a person the third time. True when a nudge came
    /// meanwhile, so that the facts may be others and nothing is repeated.
    /// </summary>
    public static async Task<bool> IsNudgedBeforeRepeating(
        this TaskOrchestrationContext context, LifeTurn turn, LifeStep step)
    {
        var again = turn.After(step);
        if (again.Repeats + 1 == LifeTurn.MostRepeats)
        {
            await context.CallActivityAsync(nameof(ReportStuck), again, Retries.Storage);
        }

        return await context.IsNudgedBefore(
            context.CurrentUtcDateTime + (BeforeRepeating * Math.Min(again.Repeats, LongestRepeat)));
    }

    /// <summary>
    /// At once, on the orchestrator's own thread: an orchestrator may await nothing but durable tasks.
    /// </summary>
    private static void Cancel(CancellationTokenSource wait) => wait.Cancel();
}
