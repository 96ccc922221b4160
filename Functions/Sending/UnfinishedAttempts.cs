using Microsoft.DurableTask.Client;
using Receivables.Domain;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Sending;

/// <summary>
/// Finishes or releases messages that a crash left on their way. Whoever finds a note of an invoice that was left behind
/// asks this first; the invoice leads to its message.
/// </summary>
public sealed class UnfinishedAttempts(Ledger ledger, DebtorDesk desk, Dispatch dispatch, Fence fence, TimeProvider time)
{
    private static readonly TimeSpan Oldest = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Brings the message that the invoice is reserved for to its end, if it is older than five minutes. True when
    /// nothing is on its way any more, so that the note may go; false when it is to be looked at again later.
    /// </summary>
    public async Task<bool> Finish(DurableTaskClient durable, InvoiceId invoice, CancellationToken cancellation = default)
    {
        var read = await ledger.Read(invoice, cancellation);
        if (read.Invoice?.Stages.Reserved is not { } reserved) return true;

        var (creditor, debtor) = (invoice.Creditor.Value, CanonicalId.Of(read.State.Facts.Debtor).Value);
        if (await desk.Find(creditor, debtor, reserved.Message, cancellation) is not var (message, tag))
        {
            return true;
        }

        var now = time.GetUtcNow();
        var since = Latest(message);
        if (now - since < Oldest) return false;

        switch (message.State)
        {
            case MessageState.Prepared:
                await dispatch.GiveBack(durable, message, tag, "prepared more than 5 minutes ago and never sent", cancellation);
                return true;
            case MessageState.Committed or MessageState.HandingOver:
                return (await dispatch.Resume(durable, message, tag, cancellation)).TryAgainAt is null;
            case MessageState.HandedOver:
                await fence.HandedOver(durable, message, null, cancellation);
                return true;
            default:
                await fence.GiveBack(durable, message, "withdrawn", null, cancellation);
                return true;
        }
    }

    /// <summary>A wait for the send budget is no crash: the five minutes count from its end.</summary>
    private static DateTimeOffset Latest(OutgoingMessage message)
    {
        var last = message.CommittedAt ?? message.PreparedAt ?? message.Slot;
        return message.ThrottledUntil > last ? message.ThrottledUntil.Value : last;
    }
}
