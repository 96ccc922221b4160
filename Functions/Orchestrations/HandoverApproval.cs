using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Receivables.Functions.Activities;

namespace Receivables.Functions.Orchestrations;

/// <summary>
/// Sees to it that a person answers whether a claim may leave the house: it waits, reminds them, and when nobody answers
/// in time says so on the worklist. The answer itself is a fact of the ledger; this only looks at it.
/// </summary>
public static class HandoverApproval
{
    [Function(nameof(HandoverApproval))]
    public static async Task Run([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var turn = context.GetInput<ApprovalTurn>()!;
        var step = await context.CallActivityAsync<ApprovalStep>(nameof(FollowApproval), turn, Retries.Storage);
        context.SetCustomStatus(step.Status);
        if (step.Until is { } until)
        {
            await context.UntilNudgedOr(until);
            context.BeginAnew(turn);
        }
    }
}
