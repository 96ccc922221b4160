using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Receivables.Functions.Activities;

namespace Receivables.Functions.Orchestrations;

/// <summary>
/// Sends what is ready for one debtor at one slot, as one message: waits for the slot, gathers and commits, then hands
/// over until the outcome is known.
/// </summary>
public static class DebtorConductor
{
    /// <summary>Hand-overs that were throttled or left unknown so often are given back to the invoices.</summary>
    private const int MostAttempts = 60;

    [Function(nameof(DebtorConductor))]
    public static async Task Run([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var turn = context.GetInput<ConductorTurn>()!;
        await context.Until(turn.Slot);
        var gathered = await context.CallActivityAsync<Gathered>(nameof(GatherMessage), turn, Retries.Storage);
        context.SetCustomStatus(gathered.Status);
        for (var attempt = 0; gathered.HasMessage && attempt < MostAttempts; attempt++)
        {
            var sent = await context.CallActivityAsync<SendOutcome>(nameof(SendMessage), turn, Retries.Storage);
            context.SetCustomStatus(sent.Status);
            if (sent.TryAgainAt is not { } later)
            {
                return;
            }

            await context.Until(later);
        }
    }
}
