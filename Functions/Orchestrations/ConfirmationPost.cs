using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Receivables.Functions.Activities;

namespace Receivables.Functions.Orchestrations;

/// <summary>Sends one confirmation to a debtor, once, waiting for the send budget where it must.</summary>
public static class ConfirmationPost
{
    private const int MostAttempts = 20;

    [Function(nameof(ConfirmationPost))]
    public static async Task Run([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var turn = context.GetInput<ConfirmationTurn>()!;
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var sent = await context.CallActivityAsync<SendOutcome>(nameof(SendConfirmation), turn, Retries.Storage);
            context.SetCustomStatus(sent.Status);
            if (sent.TryAgainAt is not { } later)
            {
                return;
            }

            await context.Until(later);
        }
    }
}
