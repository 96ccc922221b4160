using System.Globalization;
using System.Text.Json;
using Azure;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using Receivables.Domain;
using Receivables.Functions.Activities;
using Receivables.Functions.Orchestrations;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Sending;

/// <summary>
/// Brings a prepared message out of the house. Order matters: what can fail for reasons of the message comes before the
/// commit, and the fence is the last request to storage before the mail service is called.
/// </summary>
public sealed partial class Dispatch(
    DebtorDesk desk, Fence fence, MessageWriter writer, Post post, LetterDesk letters, DebtorLinks links, SendBudget budget, DailyCap cap,
    InvoiceRules invoiceRules, Documents documents, TouchedInvoices touched, TimeProvider time, ILogger<Dispatch> logger)
{
    private static readonly TimeSpan OldestCommit = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan BeforeAskingAgain = TimeSpan.FromMinutes(1);

    /// <summary>Writes, commits and hands over a message whose invoices are reserved.</summary>
    public async Task<SendOutcome> Send(
        DurableTaskClient durable, OutgoingMessage message, ETag tag, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(message);
        var now = time.GetUtcNow();
        if (message.ThrottledUntil > now) return new SendOutcome("waits for the send budget", message.ThrottledUntil);

        var reads = await fence.Read(message, cancellation);
        if (await fence.Against(message, reads, cancellation) is { } obstacle)
        {
            return await GiveBack(durable, message, tag, obstacle, cancellation);
        }

        Writing written;
        try
        {
            written = await writer.Write(message, reads, now, cancellation);
        }
        catch (Exception faulty) when (faulty is InvalidOperationException or FormatException or ArgumentException or KeyNotFoundException)
        {
            LogFaulty(faulty, message.Id);
            return await Faulty(durable, message, tag, faulty.Message, cancellation);
        }

        if (await Room(durable, message, tag, written, reads, now, cancellation) is { } noRoom) return noRoom;

        var committed = await Stored(message, written, now, cancellation);
        return await desk.Keep(committed, tag, cancellation) is { } next
            ? await HandOver(durable, committed, written, reads, next, cancellation)
            : new SendOutcome("another conductor is at it", now + BeforeAskingAgain);
    }

    /// <summary>
    /// A message that was committed by an attempt whose outcome nobody knows: the mail service is asked first, and only
    /// what it never had may go again, past the fence and while the commit is young.
    /// </summary>
    public async Task<SendOutcome> Resume(
        DurableTaskClient durable, OutgoingMessage message, ETag tag, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(message);
        var wasAccepted = message.IsByMail ? await post.WasAccepted(message, cancellation) : false;
        switch (wasAccepted)
        {
            case true:
                return await Done(durable, message, tag, null, cancellation);
            case null:
                return new SendOutcome("the mail service cannot say yet", time.GetUtcNow() + BeforeAskingAgain);
            case false when time.GetUtcNow() - message.CommittedAt > OldestCommit:
                return await GiveBack(durable, message, tag, "committed more than 10 minutes ago", cancellation);
            default:
                var stored = JsonSerializer.Deserialize<WrittenMessage>(await documents.Read(message.Document!, cancellation))!;
                return await HandOver(
                    durable, message, new Writing(stored, null, []), await fence.Read(message, cancellation), tag, cancellation);
        }
    }

    /// <summary>Gives the invoices of a message back to their ladders; whatever it was, it does not go.</summary>
    public async Task<SendOutcome> GiveBack(
        DurableTaskClient durable, OutgoingMessage message, ETag tag, string why, CancellationToken cancellation, Func<MessageLine,
        IEnumerable<InvoiceEvent>>? besides = null)
    {
        ArgumentNullException.ThrowIfNull(message);
        await fence.GiveBack(durable, message, why, besides, cancellation);
        var withdrawn = message with { State = MessageState.Withdrawn };
        if (await desk.Keep(withdrawn, tag, cancellation) is null && await Fresh(message, cancellation) is { } fresh)
        {
            await desk.Keep(withdrawn, fresh, cancellation);
        }

        if (message.Touch is { } touch) await touched.End(touch, cancellation);
        return new SendOutcome($"withdrawn: {why}");
    }

    /// <summary>Records that a message left, on its invoices and on its own row; every step is harmless twice.</summary>
    public async Task<SendOutcome> Done(
        DurableTaskClient durable, OutgoingMessage message, ETag tag, IReadOnlyList<InvoiceLedger>? reads, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (message.Letter is not null) await letters.Print(message, cancellation);
        await fence.HandedOver(durable, message, reads, cancellation);
        var (left, day) = (message with { State = MessageState.HandedOver }, DateOnly.FromDateTime(message.Slot.DateTime));
        if (!await desk.Left(left, tag, day, cancellation) && await Fresh(message, cancellation) is { } fresh)
        {
            await desk.Left(left, fresh, day, cancellation);
        }

        if (message.Touch is { } touch) await touched.End(touch, cancellation);
        return new SendOutcome(string.Create(CultureInfo.InvariantCulture, $"handed over at attempt {message.Attempt}"));
    }

    /// <summary>The tag of a message that was only disturbed since it was read; null when it has come further.</summary>
    private async Task<ETag?> Fresh(OutgoingMessage message, CancellationToken cancellation) =>
        await desk.Find(message.Creditor, message.Debtor, message.Id, cancellation) is { } now
        && now.Message.Attempt == message.Attempt && now.Message.State is not (MessageState.HandedOver or MessageState.Withdrawn)
            ? now.Tag
            : null;

    /// <summary>A person has to see to it; a fix on the worklist lets the invoice decide anew.</summary>
    private Task<SendOutcome> Faulty(
        DurableTaskClient durable, OutgoingMessage message, ETag tag, string what, CancellationToken cancellation) =>
        GiveBack(durable, message, tag, "the message could not be written", cancellation, line =>
            [new WorkRequested(Decision.FaultyTask(line.Stage, line.Cycle), "FaultyMessage", what)]);

    private async Task<SendOutcome?> Room(
        DurableTaskClient durable, OutgoingMessage message, ETag tag, Writing written, IReadOnlyList<InvoiceLedger> reads,
        DateTimeOffset now,
        CancellationToken cancellation)
    {
        var rules = await invoiceRules.Of(reads[0], cancellation);
        var today = rules.Settings.LocalDay(now);
        if (!await cap.Admits(rules.Creditor, message.Id, today, cancellation))
        {
            return await Tomorrow(durable, message, tag, rules, today, "the creditor's daily cap is reached", cancellation);
        }

        if (!message.IsByMail || message.ThrottledUntil is not null) return null;

        var closes = TimeZones.MomentOf(today, rules.Settings.Window.Closes, rules.Settings.Debtor.TimeZone);
        var moment = await budget.Book(written.Mail.From, now, closes, cancellation);
        if (moment <= now) return null;

        return moment < closes
            ? await Throttled(message, tag, moment, cancellation)
            : await Tomorrow(durable, message, tag, rules, today, "the send budget of this day is used up", cancellation);
    }

    private async Task<SendOutcome> Tomorrow(
        DurableTaskClient durable, OutgoingMessage message, ETag tag, Rules rules, DateOnly today, string why,
        CancellationToken cancellation)
    {
        var next = rules.Settings.SendingDay(rules.Settings.Debtor.Calendar.NextWorkingDay(today));
        return await GiveBack(
            durable, message, tag, why, cancellation, line => [new MessagePostponed(line.Stage, line.Cycle, next, why)]);
    }

    private async Task<SendOutcome> Throttled(
        OutgoingMessage message, ETag tag, DateTimeOffset until, CancellationToken cancellation)
    {
        await desk.Keep(message with { State = MessageState.Prepared, ThrottledUntil = until }, tag, cancellation);
        return new SendOutcome("throttled: waits for the send budget", until);
    }

    private async Task<OutgoingMessage> Stored(
        OutgoingMessage message, Writing written, DateTimeOffset now, CancellationToken cancellation)
    {
        var committed = message with
        {
            State = MessageState.Committed,
            Attempt = message.Attempt + 1,
            CommittedAt = now,
            Lines = [.. message.Lines.Zip(written.Stated, (line, states) => line with { States = states })],
            Document = await documents.Keep(BinaryData.FromObjectAsJson(written.Mail), "application/json", cancellation),
            Letter = written.Letter is { } paper ? await documents.Keep(paper, "application/pdf", cancellation) : null,
            Enclosures = [.. written.Enclosures.Select(file => file.Hash)],
        };
        await links.Issue(committed, cancellation);
        if (committed.IsByMail) await desk.Note(committed, Post.OperationId(committed), written.Mail.To, cancellation);
        return committed;
    }

    private async Task<SendOutcome> HandOver(
        DurableTaskClient durable, OutgoingMessage message, Writing written, IReadOnlyList<InvoiceLedger> reads, ETag tag,
        CancellationToken cancellation)
    {
        var (obstacle, behind) = await fence.Pass(message, reads, cancellation);
        if (obstacle is not null) return await GiveBack(durable, message, tag, obstacle, cancellation);
        if (!message.IsByMail) return await Done(durable, message, tag, behind, cancellation);

        if (message.Lines.Count > 1)
        {
            message = message with { State = MessageState.HandingOver };
            if (await desk.Keep(message, tag, cancellation) is not { } last) return await Disturbed(durable, message, cancellation);

            tag = last;
        }

        try
        {
            await post.HandOver(message, written.Mail, cancellation);
        }
        catch (RequestFailedException throttled) when (throttled.Status == 429)
        {
            var later = time.GetUtcNow() + Post.WaitAsked(throttled);
            await budget.Block(written.Mail.From, later, cancellation);
            return await Throttled(message, tag, later, cancellation);
        }
        catch (RequestFailedException repeated) when (repeated.Status == 409)
        {
            // The service knows this operation: an earlier attempt arrived although its answer did not.
        }
        catch (RequestFailedException refused) when (refused.Status is 400 or 413 or 422)
        {
            LogFaulty(refused, message.Id);
            return await Faulty(durable, message, tag, $"the mail service refuses it: {refused.ErrorCode} {refused.Status}", cancellation);
        }
        catch (Exception lost) when (lost is RequestFailedException or IOException or TimeoutException or AggregateException)
        {
            LogLost(lost, message.Id);
            return new SendOutcome("the outcome is not known: the mail service is asked", time.GetUtcNow() + BeforeAskingAgain);
        }

        return await Done(durable, message, tag, behind, cancellation);
    }

    /// <summary>Something was recorded on one of several invoices behind the fence, or another conductor was first.</summary>
    private async Task<SendOutcome> Disturbed(DurableTaskClient durable, OutgoingMessage message, CancellationToken cancellation) =>
        await desk.Find(message.Creditor, message.Debtor, message.Id, cancellation)
            is { Message.State: MessageState.Committed or MessageState.HandingOver } now
        && now.Message.Attempt == message.Attempt
            ? await GiveBack(durable, now.Message, now.Tag, "an invoice in it was paid or changed before it was sent", cancellation)
            : new SendOutcome("another conductor is at it", time.GetUtcNow() + BeforeAskingAgain);

    [LoggerMessage(LogLevel.Warning, "Message {Message} cannot leave as it is; a person is asked.")]
    private partial void LogFaulty(Exception why, string message);

    [LoggerMessage(LogLevel.Warning, "The answer to message {Message} was lost.")]
    private partial void LogLost(Exception why, string message);
}
