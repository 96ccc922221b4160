using System.Globalization;
using Azure;
using Azure.Communication.Email;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Receivables.Domain;
using Receivables.Functions.Orchestrations;
using Receivables.Functions.Sending;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Activities;

/// <summary>
/// The one place that hands a message over. Right before it does, every invoice in it records that the hand-over
/// begins,
/// with If-Match on its ledger: a payment, pause or anything else that came first makes that fail, and the message is
/// withdrawn. What comes after it came after the hand-over began.
/// </summary>
public sealed class SendMessage(
    DebtorDesk desk, Fence fence, MessageWriter writer, Post post, Documents documents, TimeProvider time)
{
    private static readonly TimeSpan OldestCommit = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan BeforeAskingAgain = TimeSpan.FromMinutes(1);

    [Function(nameof(SendMessage))]
    public async Task<SendOutcome> Run(
        [ActivityTrigger] ConductorTurn turn, [DurableClient] DurableTaskClient durable, CancellationToken cancellation)
    {
        var (message, tag) = await desk.Find(turn.Creditor, turn.Debtor, turn.MessageId, cancellation)
            ?? throw new InvalidOperationException($"Message {turn.MessageId} was committed and is gone.");
        return message.State switch
        {
            MessageState.Committed when time.GetUtcNow() - message.CommittedAt > OldestCommit =>
                await Withdraw(durable, message, tag, "committed more than 10 minutes ago", cancellation),
            MessageState.Committed => await Begin(durable, message, tag, cancellation),
            MessageState.HandingOver => await Resume(durable, message, tag, cancellation),
            _ => new SendOutcome($"message {message.Id} is {message.State}"),
        };
    }

    private async Task<SendOutcome> Begin(
        DurableTaskClient durable, OutgoingMessage message, ETag tag, CancellationToken cancellation)
    {
        var written = await writer.Write(message, cancellation);
        var document = await documents.Keep(BinaryData.FromObjectAsJson(written), "application/json", cancellation);
        if (await fence.Pass(message, cancellation) is { } obstacle)
        {
            return await Withdraw(durable, message, tag, obstacle, cancellation);
        }

        var begun = message with { State = MessageState.HandingOver, Attempt = message.Attempt + 1, Document = document };
        await desk.Note(begun, Post.OperationId(begun), cancellation);
        return await desk.Keep(begun, tag, cancellation) is { } next
            ? await Deliver(durable, begun, written, next, cancellation)
            : new SendOutcome("another conductor is at it");
    }

    private async Task<SendOutcome> Deliver(
        DurableTaskClient durable, OutgoingMessage message, WrittenMessage written, ETag tag, CancellationToken cancellation)
    {
        try
        {
            await post.HandOver(message, written, cancellation);
        }
        catch (RequestFailedException throttled) when (throttled.Status == 429)
        {
            var later = time.GetUtcNow() + Post.WaitAsked(throttled);
            await desk.Keep(message with { State = MessageState.Committed, CommittedAt = later }, tag, cancellation);
            return new SendOutcome("throttled by the mail service", later);
        }
        catch (RequestFailedException repeated) when (repeated.Status == 409)
        {
            // The service knows this operation: an earlier attempt arrived although its answer did not.
        }

        return await Done(durable, message, tag, cancellation);
    }

    /// <summary>
    /// An attempt whose outcome nobody knows: the mail service is asked before anything is sent again.
    /// </summary>
    private async Task<SendOutcome> Resume(
        DurableTaskClient durable, OutgoingMessage message, ETag tag, CancellationToken cancellation) =>
        await post.WasAccepted(message, cancellation) switch
        {
            true => await Done(durable, message, tag, cancellation),
            false when await fence.StillStands(message, cancellation) is { } obstacle =>
                await Withdraw(durable, message, tag, obstacle, cancellation),
            false => await Deliver(durable, message, await writer.Write(message, cancellation), tag, cancellation),
            null => new SendOutcome("the mail service cannot say yet", time.GetUtcNow() + BeforeAskingAgain),
        };

    private async Task<SendOutcome> Done(
        DurableTaskClient durable, OutgoingMessage message, ETag tag, CancellationToken cancellation)
    {
        await fence.HandedOver(durable, message, cancellation);
        await desk.Keep(message with { State = MessageState.HandedOver }, tag, cancellation);
        await desk.Contacted(
            message.Creditor, message.Debtor, DateOnly.FromDateTime(message.Slot.DateTime), cancellation);
        return new SendOutcome(
            string.Create(CultureInfo.InvariantCulture, $"handed over at attempt {message.Attempt}"));
    }

    private async Task<SendOutcome> Withdraw(
        DurableTaskClient durable, OutgoingMessage message, ETag tag, string why, CancellationToken cancellation)
    {
        await fence.Withdrawn(durable, message, why, cancellation);
        await desk.Keep(message with { State = MessageState.Withdrawn }, tag, cancellation);
        return new SendOutcome($"withdrawn: {why}");
    }
}
