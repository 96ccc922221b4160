using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Receivables.Functions.Activities;

namespace Receivables.Functions.Orchestrations;

/// <summary>
/// The life of one invoice. It asks what the ledger, the law and the policy say now; then waits for that moment or a
/// nudge, or does the one act; then begins anew. It counts nothing and remembers nothing that the ledger does not know.
/// </summary>
public static class InvoiceLife
{
    /// <summary>The event that says "a fact was recorded, look again"; its payload is never read.</summary>
    public const string Nudge = "nudge";

    [Function(nameof(InvoiceLife))]
    public static async Task Run([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var turn = context.GetInput<LifeTurn>()!;
        var step = await context.CallActivityAsync<LifeStep>(nameof(Advance), turn, Retries.Storage);
        context.SetCustomStatus(step.Status);
        if (step.HasEnded)
        {
            return;
        }

        if (turn.HasDone(step) && await context.IsNudgedBeforeRepeating(turn, step))
        {
            context.BeginAnew(turn with { Watched = step.Watched });
            return;
        }

        await context.Perform(turn, step);
        await context.UntilNudgedOr(step.Until);
        context.BeginAnew(turn.After(step));
    }

    /// <summary>The one act of a turn; a wait has none.</summary>
    private static Task Perform(this TaskOrchestrationContext context, LifeTurn turn, LifeStep step) => step switch
    {
        { Request: { } request } => context.CallActivityAsync(nameof(RequestMessage), request, Retries.Storage),
        { HandsOver: true } => context.CallActivityAsync(nameof(HandOver), turn, Retries.Storage),
        { AsksApproval: true } => context.CallActivityAsync(nameof(AskApproval), turn, Retries.Storage),
        _ => Task.CompletedTask,
    };
}
