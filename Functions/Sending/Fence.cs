using System.Globalization;
using Microsoft.DurableTask.Client;
using Receivables.Domain;
using Receivables.Functions.Activities;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Sending;

/// <summary>
/// Stands between a committed message and the mail service. Passing it writes to every invoice's ledger that the
/// hand-over begins; whatever was recorded before on any of them stops the message.
/// </summary>
/// <remarks>
/// What guards the promise that a paid invoice is never written about: (1) that record is appended with If-Match on the
/// head that the obstacles were judged by, so a payment that came in between makes the append fail and is judged again;
/// (2) a fact that comes to an invoice behind the fence changes the tag of the message before anybody is told that the fact
/// is recorded, and a message about several invoices writes its own row with If-Match last, which fails then; (3) that
/// write, or of a single invoice the append, is the last request to storage before the mail service is called.
/// </remarks>
public sealed class Fence(Ledger ledger, Recorder recorder, InvoiceRules invoiceRules, TimeProvider time)
{
    /// <summary>Through what the steps of a message are recorded on its invoices.</summary>
    public const string Source = "conductor";

    private const int MostAttempts = 5;

    /// <summary>The ledgers of all invoices in the message, in their order.</summary>
    public async Task<IReadOnlyList<InvoiceLedger>> Read(OutgoingMessage message, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(message);
        var reads = new List<InvoiceLedger>();
        foreach (var line in message.Lines)
        {
            reads.Add(await ledger.Read(Id(message, line), cancellation));
        }

        return reads;
    }

    /// <summary>
    /// What stands against the message by these ledgers, before it is worth writing; null when nothing does. The fence
    /// itself asks again with the creditor read anew.
    /// </summary>
    public async Task<string?> Against(
        OutgoingMessage message, IReadOnlyList<InvoiceLedger> reads, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(message);
        foreach (var (line, read) in message.Lines.Zip(reads))
        {
            var rules = await invoiceRules.Of(read, cancellation);
            if (SendObstacle.Of(message, line, read.State, rules, time.GetUtcNow()) is { } obstacle) return obstacle;
        }

        return null;
    }

    /// <summary>Passes every invoice, in order; the first obstacle, or the ledgers as they stand behind the fence.</summary>
    /// <param name="reads">The ledgers that the message was written from.</param>
    public async Task<(string? Obstacle, IReadOnlyList<InvoiceLedger> Reads)> Pass(
        OutgoingMessage message, IReadOnlyList<InvoiceLedger> reads, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(message);
        var behind = new List<InvoiceLedger>();
        foreach (var (line, read) in message.Lines.Zip(reads))
        {
            var (obstacle, after) = await Pass(message, line, read, cancellation);
            if (obstacle is not null) return (obstacle, []);

            behind.Add(after);
        }

        return (null, behind);
    }

    /// <summary>Records on every invoice that the message left; the message's own row is the note of a crash.</summary>
    public async Task HandedOver(
        DurableTaskClient durable, OutgoingMessage message, IReadOnlyList<InvoiceLedger>? reads, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(message);
        for (var at = 0; at < message.Lines.Count; at++)
        {
            var append = Conductor($"handed-over-{message.Id}", Left(message, message.Lines[at]));
            if (reads is null
                || (await recorder.RecordWithin(reads[at], append, durable, cancellation)).Outcome == AppendOutcome.Overtaken)
            {
                await recorder.RecordAlways(durable, Id(message, message.Lines[at]), append, cancellation);
            }
        }
    }

    /// <summary>Gives every invoice back to its ladder.</summary>
    /// <param name="besides">What else is recorded on each line for the same reason.</param>
    public async Task GiveBack(
        DurableTaskClient durable, OutgoingMessage message, string why, Func<MessageLine, IEnumerable<InvoiceEvent>>? besides,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(message);
        foreach (var line in message.Lines)
        {
            InvoiceEvent given = message.State == MessageState.Prepared
                ? new MessageReleased(message.Id, why)
                : new MessageWithdrawn(message.Id, why);
            var events = new List<InvoiceEvent> { given };
            events.AddRange(besides?.Invoke(line) ?? []);
            await recorder.RecordAlways(
                durable,
                Id(message, line),
                new Append($"given-back-{message.Id}", "system", Source, [.. events.Select(each => new NewEvent(each, Reason: why))]),
                cancellation);
        }
    }

    private static NewEvent[] Left(OutgoingMessage message, MessageLine line)
    {
        if (message.IsByMail)
        {
            return
            [
                new(new MessageHandedOver(
                    message.Id, line.Stage, line.Cycle, DeliveryChannel.Email, message.Attempt, line.Due, line.StatedDate)
                {
                    States = line.States, AlsoByPost = message.AlsoByPost,
                    Document = message.Document,
                    Letter = message.Letter,
                    Operation = Post.OperationId(message).ToString(),
                }),
                .. message.AlsoByPost ? [ToPost(message)] : Array.Empty<NewEvent>(),
            ];
        }

        var printed = new LetterPrinted(message.Id, line.Stage, line.Cycle, line.Due)
        {
            StatedDate = line.StatedDate,
            States = line.States,
            Document = message.Letter,
        };
        return [new(printed), ToPost(message)];
    }

    private static NewEvent ToPost(OutgoingMessage message) =>
        new(new WorkRequested(LetterDesk.Task(message.Id), "Letter", $"print and post letter {message.Id}, then mark it posted"));

    private static Append Conductor(string eventId, params NewEvent[] happened) =>
        new(eventId, "system", Source, happened);

    private static InvoiceId Id(OutgoingMessage message, MessageLine line) =>
        InvoiceId.Canonical(message.Creditor, line.Number);

    private async Task<(string? Obstacle, InvoiceLedger After)> Pass(
        OutgoingMessage message, MessageLine line, InvoiceLedger read, CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            if (await Obstacle(message, line, read, cancellation) is { } obstacle)
            {
                return (obstacle, read);
            }

            // A name of its own for each version: a repeat after a crash must match the head again.
            var begins = Conductor(
                string.Create(CultureInfo.InvariantCulture, $"begins-{message.Id}-{message.Attempt}-{read.Version}"),
                new NewEvent(new MessageCommitted(message.Id)));
            var appended = await ledger.Append(read, begins, cancellation);
            read = appended.Ledger;
            if (appended.Outcome == AppendOutcome.Recorded)
            {
                return (null, read);
            }
        }

        return ($"invoice {line.Number} changed under {MostAttempts} attempts", read);
    }

    private async Task<string?> Obstacle(
        OutgoingMessage message, MessageLine line, InvoiceLedger read, CancellationToken cancellation)
    {
        var rules = await invoiceRules.AtHandOver(read, cancellation);
        return SendObstacle.Of(message, line, read.State, rules, time.GetUtcNow());
    }
}
