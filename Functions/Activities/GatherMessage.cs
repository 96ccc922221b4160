using System.Globalization;
using Azure;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Receivables.Domain;
using Receivables.Functions.Orchestrations;
using Receivables.Functions.Sending;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Activities;

/// <summary>
/// Closes a slot and makes one message of what is in it. Each invoice is decided anew at this moment; those that still
/// want to be in the message reserve it in their own ledger.
/// </summary>
public sealed class GatherMessage(DebtorDesk desk, Gathering gathering, Ledger ledger, TouchedInvoices touched, Recorder recorder)
{
    private const int MostAttempts = 5;

    [Function(nameof(GatherMessage))]
    public async Task<Gathered> Run(
        [ActivityTrigger] ConductorTurn turn, [DurableClient] DurableTaskClient durable, CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var open = await desk.Open(turn, cancellation);
            if (open.Message is { } known)
            {
                return await Reserve(known.Message, known.Tag, [], cancellation);
            }

            var wishes = await gathering.Of(open.Requests, cancellation);
            if (wishes.Count == 0 || gathering.PostponedTo(wishes, open.Head) is { } until
                && await Postpone(durable, turn, wishes, until, cancellation))
            {
                if (await desk.Close(turn, open.Head, null, cancellation) is null) continue;

                await Explain(durable, turn, open.Requests, wishes, cancellation);
                return new Gathered(false,
                    wishes.Count == 0 ? "nothing to send: settled, paused or done" : "too soon after the last message");
            }

            if (await Prepare(turn, open, wishes, cancellation) is { } gathered)
            {
                await Explain(durable, turn, open.Requests, wishes, cancellation);
                return gathered;
            }
        }

        throw new TimeoutException(
            $"The desk of debtor {turn.Debtor} changed under {MostAttempts} attempts to close its slot.");
    }

    private async Task<Gathered?> Prepare(
        ConductorTurn turn, OpenDesk open, IReadOnlyList<Wish> wishes, CancellationToken cancellation)
    {
        var (all, prepared) = await gathering.Message(turn, wishes, open.Head, cancellation);

        // One note stands for the whole message until it left: it leads the sweeper to what a crash left behind.
        prepared = prepared with { Touch = await touched.Begin(all[0].Read.Id, cancellation) };
        return await desk.Close(turn, open.Head, prepared, cancellation) is { } tag
            ? await Reserve(prepared, tag, [.. all.Select(wish => wish.Read)], cancellation)
            : null;
    }

    /// <summary>All of them wait for the same day, so that they come together again.</summary>
    private async Task<bool> Postpone(
        DurableTaskClient durable, ConductorTurn turn, IReadOnlyList<Wish> wishes, DateOnly until, CancellationToken cancellation)
    {
        foreach (var wish in wishes)
        {
            var why = string.Create(
                CultureInfo.InvariantCulture, $"the debtor was written to less than {Deadlines.ContactGapWorkingDays} working days ago");
            var later = new MessagePostponed(wish.Wants.Stage.Stage.Id, wish.Wants.Stage.Cycle, until, why);
            await recorder.RecordAlways(
                durable,
                wish.Read.Id,
                new Append($"postponed-{turn.MessageId}", "system", "conductor", [new NewEvent(later, Reason: why)]),
                cancellation);
        }

        return true;
    }

    /// <summary>Whoever asked and does not go is told why, so that no silence stays unexplained.</summary>
    private async Task Explain(
        DurableTaskClient durable, ConductorTurn turn, IReadOnlyList<StageRequest> requests, IReadOnlyList<Wish> wishes,
        CancellationToken cancellation)
    {
        var going = wishes.Select(wish => wish.Read.Id.Number.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var request in requests.Where(request => !going.Contains(request.Number)))
        {
            var id = InvoiceId.Canonical(request.Creditor, request.Number);
            var why = await gathering.WhyNot(id, cancellation);
            await recorder.RecordAlways(
                durable,
                id,
                new Append(
                    $"not-sent-{turn.MessageId}", "system", "conductor",
                    [new NewEvent(new MessageReleased(turn.MessageId, why), Reason: why)]),
                cancellation);
        }
    }

    /// <summary>
    /// Reserves every invoice; those that no longer agree are left out, and without any the message is withdrawn.
    /// </summary>
    private async Task<Gathered> Reserve(
        OutgoingMessage message, ETag tag, IReadOnlyList<InvoiceLedger> reads, CancellationToken cancellation)
    {
        if (message.State != MessageState.Prepared)
        {
            return new Gathered(message.State != MessageState.Withdrawn, $"message {message.Id} is {message.State}");
        }

        var agreed = new List<MessageLine>();
        for (var at = 0; at < message.Lines.Count; at++)
        {
            var line = message.Lines[at];
            var read = at < reads.Count
                ? reads[at]
                : await ledger.Read(InvoiceId.Canonical(message.Creditor, line.Number), cancellation);
            if (await Reserve(message, line, read, cancellation)) agreed.Add(line);
        }

        if (agreed.Count < message.Lines.Count)
        {
            var left = message with { Lines = agreed, State = agreed.Count == 0 ? MessageState.Withdrawn : message.State };
            _ = await desk.Keep(left, tag, cancellation);
        }

        if (agreed.Count == 0 && message.Touch is { } touch) await touched.End(touch, cancellation);

        return new Gathered(
            agreed.Count > 0,
            string.Create(CultureInfo.InvariantCulture, $"{agreed.Count} of {message.Lines.Count} invoices in the message"));
    }

    private async Task<bool> Reserve(
        OutgoingMessage message, MessageLine line, InvoiceLedger read, CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            if (read.State.Stages.Reserved is { } reserved)
            {
                return reserved.Message == message.Id;
            }

            if (!await gathering.Wants(line, read, cancellation))
            {
                return false;
            }

            // No read model shows a reservation, and the message's row is the note of it: the append is enough.
            var reserve = new MessageReserved(message.Id, line.Stage, line.Cycle, line.Due, line.StatedDate);
            var appended = await ledger.Append(
                read, new Append($"reserve-{message.Id}", "system", "conductor", [new NewEvent(reserve)]), cancellation);
            if (appended.Outcome == AppendOutcome.Recorded) return true;
            if (appended.Outcome == AppendOutcome.Repeated) return appended.Ledger.State.Stages.Reserved?.Message == message.Id;

            read = appended.Ledger;
        }

        return false;
    }
}
