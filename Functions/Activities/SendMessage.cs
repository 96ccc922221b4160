using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Receivables.Functions.Orchestrations;
using Receivables.Functions.Sending;

namespace Receivables.Functions.Activities;

/// <summary>
/// The one place that hands a message over: writes and stores it, waits for the send budget, commits, passes the fence
/// and calls the mail service; or finds out what became of an attempt whose outcome nobody knows.
/// </summary>
public sealed class SendMessage(DebtorDesk desk, Dispatch dispatch)
{
    [Function(nameof(SendMessage))]
    public async Task<SendOutcome> Run(
        [ActivityTrigger] ConductorTurn turn, [DurableClient] DurableTaskClient durable, CancellationToken cancellation)
    {
        var (message, tag) = await desk.Find(turn.Creditor, turn.Debtor, turn.MessageId, cancellation)
            ?? throw new InvalidOperationException($"Message {turn.MessageId} was prepared and is gone.");
        return message.State switch
        {
            MessageState.Prepared => await dispatch.Send(durable, message, tag, cancellation),
            MessageState.Committed or MessageState.HandingOver => await dispatch.Resume(durable, message, tag, cancellation),
            _ => new SendOutcome($"message {message.Id} is {message.State}"),
        };
    }
}
