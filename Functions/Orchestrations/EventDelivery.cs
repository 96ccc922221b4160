using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Receivables.Functions.Activities;

namespace Receivables.Functions.Orchestrations;

/// <summary>Delivers one event to one subscriber: tries, waits longer each time, and gives up after about three days.</summary>
public static class EventDelivery
{
    /// <summary>The waits before each further attempt, as the Standard Webhooks specification advises.</summary>
    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2),
        TimeSpan.FromHours(5), TimeSpan.FromHours(10), TimeSpan.FromHours(14), TimeSpan.FromHours(20), TimeSpan.FromHours(24),
    ];

    public static int MostAttempts => Waits.Length + 1;

    [Function(nameof(EventDelivery))]
    public static async Task Run([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var turn = context.GetInput<DeliveryTurn>()!;
        var step = await context.CallActivityAsync<DeliveryStep>(nameof(DeliverEvent), turn, Retries.Storage);
        context.SetCustomStatus($"{turn.Type} to {turn.Subscription}, attempt {turn.Attempt + 1}: {step.Status}");
        if (!step.TriesAgain || turn.Attempt >= Waits.Length)
        {
            return;
        }

        await context.Until(new DateTimeOffset(context.CurrentUtcDateTime + Waits[turn.Attempt], TimeSpan.Zero));
        context.BeginAnew(turn with { Attempt = turn.Attempt + 1 });
    }
}
