using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Receivables.Functions.Activities;

namespace Receivables.Functions.Orchestrations;

/// <summary>
/// Operators' work on every invoice: a page, the progress, the next page. Stopped anywhere it goes on with that page, and
/// doing a page twice is harmless.
/// </summary>
public static class LedgerWalk
{
    [Function(nameof(LedgerWalk))]
    public static async Task<WalkTurn> Run([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var turn = context.GetInput<WalkTurn>()!;
        var work = turn.Work == WalkTurn.Verify ? nameof(VerifyPage) : nameof(RebuildPage);
        var next = turn.After(await context.CallActivityAsync<WalkPage>(work, turn, Retries.Storage));
        context.SetCustomStatus(next);
        if (!next.IsFinished)
        {
            context.BeginAnew(next);
        }

        return next;
    }
}
