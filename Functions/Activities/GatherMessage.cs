using System.Globalization;
using Microsoft.Azure.Functions.Worker;
using Receivables.Domain;
using Receivables.Functions.Orchestrations;
using Receivables.Functions.Sending;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Activities;

/// <summary>
/// Closes a slot and makes one message of what is in it. Each invoice is decided anew at this moment; those that still
/// want to be in the message reserve it in their own ledger, and only when all have is it committed.
/// </summary>
public sealed class GatherMessage(
    DebtorDesk desk, Ledger ledger, Recorder recorder, InvoiceRules invoiceRules, TimeProvider time)
{
    private const int MostAttempts = 5;

    [Function(nameof(GatherMessage))]
    public async Task<Gathered> Run([ActivityTrigger] ConductorTurn turn, CancellationToken cancellation)
    {
        if (await desk.Find(turn.Creditor, turn.Debtor, turn.MessageId, cancellation) is { } known)
        {
            return await Commit(known.Message, known.Tag, cancellation);
        }

        var wanting = await StillWanting(await Close(turn, cancellation), cancellation);
        if (wanting.Count == 0)
        {
            return new Gathered(false, "nothing to send: everything asked for was settled or paused");
        }

        var prepared = Prepare(turn, wanting);
        return await desk.Keep(prepared, default, cancellation) is { } tag
            ? await Commit(prepared, tag, cancellation)
            : new Gathered(true, "prepared by another conductor");
    }

    private async Task<IReadOnlyList<StageRequest>> Close(ConductorTurn turn, CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var head = await desk.Read(turn.Creditor, turn.Debtor, cancellation);
            if (await desk.Close(turn.Creditor, turn.Debtor, turn.Slot, head, cancellation) is { } requests)
            {
                return requests;
            }
        }

        throw new TimeoutException(
            $"The desk of debtor {turn.Debtor} changed under {MostAttempts} attempts to close its slot.");
    }

    private async Task<List<Wish>> StillWanting(
        IReadOnlyList<StageRequest> requests, CancellationToken cancellation)
    {
        var wanting = new List<Wish>();
        foreach (var request in requests)
        {
            var read = await ledger.Read(InvoiceId.Canonical(request.Creditor, request.Number), cancellation);
            var rules = await invoiceRules.Of(read, cancellation);
            if (rules.Decision.Of(read.State, time.GetUtcNow()) is AskForMessage wants
                && wants.Stage.Stage.Id == request.Stage && wants.Stage.Cycle == request.Cycle)
            {
                wanting.Add(new Wish(read, rules, wants));
            }
        }

        return wanting;
    }

    private OutgoingMessage Prepare(
        ConductorTurn turn, List<Wish> wanting)
    {
        var channel = wanting.Any(each => each.Wants.Channel == DeliveryChannel.Post)
            ? DeliveryChannel.Post
            : DeliveryChannel.Email;
        var lines = wanting.Select(each =>
        {
            var says = MessageFacts.Of(
                each.Wants.Stage.Stage,
                each.Read.State,
                channel,
                each.Rules.Settings.LocalDay(time.GetUtcNow()),
                each.Rules.Settings,
                each.Rules.Law);
            return new MessageLine(
                each.Read.Id.Number.Value, each.Wants.Stage.Stage.Id, each.Wants.Stage.Cycle, says.AmountDue, says.StatedDate);
        });
        return new OutgoingMessage(
            turn.MessageId, turn.Creditor, turn.Debtor, turn.Slot, channel.ToString(), [.. lines]);
    }

    /// <summary>
    /// Reserves every invoice; those that no longer agree are left out, and without any the message is withdrawn.
    /// </summary>
    private async Task<Gathered> Commit(OutgoingMessage message, Azure.ETag tag, CancellationToken cancellation)
    {
        if (message.State != MessageState.Prepared)
        {
            return new Gathered(message.State != MessageState.Withdrawn, $"message {message.Id} is {message.State}");
        }

        var agreed = new List<MessageLine>();
        foreach (var line in message.Lines)
        {
            if (await Reserve(message, line, cancellation))
            {
                agreed.Add(line);
            }
        }

        var next = agreed.Count == 0
            ? message with { State = MessageState.Withdrawn }
            : message with { Lines = agreed, State = MessageState.Committed, CommittedAt = time.GetUtcNow() };
        _ = await desk.Keep(next, tag, cancellation);
        return new Gathered(
            agreed.Count > 0,
            string.Create(
                CultureInfo.InvariantCulture, $"{agreed.Count} of {message.Lines.Count} invoices in the message"));
    }

    private async Task<bool> Reserve(OutgoingMessage message, MessageLine line, CancellationToken cancellation)
    {
        var read = await ledger.Read(InvoiceId.Canonical(message.Creditor, line.Number), cancellation);
        if (read.State.Stages.Reserved is { } reserved)
        {
            return reserved.Message == message.Id;
        }

        var rules = await invoiceRules.Of(read, cancellation);
        if (rules.Decision.Of(read.State, time.GetUtcNow()) is not AskForMessage wants
            || wants.Stage.Stage.Id != line.Stage)
        {
            return false;
        }

        var reserve = new MessageReserved(message.Id, line.Stage, line.Cycle, line.Due, line.StatedDate);
        var appended = await recorder.RecordQuietly(
            read, new Append($"reserve-{message.Id}", "system", "conductor", [new NewEvent(reserve)]), cancellation);
        return appended.Outcome != AppendOutcome.Overtaken || await Reserve(message, line, cancellation);
    }

    /// <summary>An invoice that wants to be in the message, and what it wants to say.</summary>
    private sealed record Wish(InvoiceLedger Read, Rules Rules, AskForMessage Wants);
}
