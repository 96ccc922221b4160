using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Receivables.Functions.Orchestrations;
using Receivables.Functions.Sending;

namespace Receivables.Functions.Activities;

/// <summary>Writes and hands over the confirmation of an act of the debtor.</summary>
public sealed class SendConfirmation(Confirmations confirmations)
{
    [Function(nameof(SendConfirmation))]
    public Task<SendOutcome> Run(
        [ActivityTrigger] ConfirmationTurn turn, [DurableClient] DurableTaskClient durable, CancellationToken cancellation) =>
        confirmations.Send(durable, turn, cancellation);
}
