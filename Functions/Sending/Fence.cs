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
public sealed class Fence(Ledger ledger, Recorder recorder, InvoiceRules invoiceRules, TimeProvider time)
{
    private const int MostAttempts = 5;

    /// <summary>Passes every invoice, in order; the first obstacle, or null when the message may go.</summary>
    public async Task<string?> Pass(OutgoingMessage message, CancellationToken cancellation)
    {
        foreach (var line in message.Lines)
        {
            if (await Pass(message, line, cancellation) is { } obstacle)
            {
                return obstacle;
            }
        }

        return message.Lines.Count > 1 ? await StillStands(message, cancellation) : null;
    }

    /// <summary>Whether the ledgers still say that the hand-over goes on; the first obstacle, or null.</summary>
    public async Task<string?> StillStands(OutgoingMessage message, CancellationToken cancellation)
    {
        foreach (var line in message.Lines)
        {
            var read = await ledger.Read(Id(message, line), cancellation);
            if (Obstacle(message, read.State, await invoiceRules.Of(read, cancellation)) is { } obstacle)
            {
                return obstacle;
            }
        }

        return null;
    }

    /// <summary>Records on every invoice that the message left.</summary>
    public async Task HandedOver(DurableTaskClient durable, OutgoingMessage message, CancellationToken cancellation)
    {
        var channel = Enum.Parse<DeliveryChannel>(message.Channel);
        foreach (var line in message.Lines)
        {
            var left = new MessageHandedOver(
                message.Id, line.Stage, line.Cycle, channel, message.Attempt, line.Due, line.StatedDate);
            await recorder.RecordAlways(
                durable, Id(message, line), Conductor($"handed-over-{message.Id}", new NewEvent(left)), cancellation);
        }
    }

    /// <summary>Gives every invoice back to its ladder.</summary>
    public async Task Withdrawn(
        DurableTaskClient durable, OutgoingMessage message, string why, CancellationToken cancellation)
    {
        foreach (var line in message.Lines)
        {
            var withdrawn = new NewEvent(new MessageWithdrawn(message.Id, why), Reason: why);
            await recorder.RecordAlways(
                durable, Id(message, line), Conductor($"withdrawn-{message.Id}", withdrawn), cancellation);
        }
    }

    private static Append Conductor(string eventId, NewEvent happened) =>
        new(eventId, "system", "conductor", [happened]);

    private static InvoiceId Id(OutgoingMessage message, MessageLine line) =>
        InvoiceId.Canonical(message.Creditor, line.Number);

    private async Task<string?> Pass(OutgoingMessage message, MessageLine line, CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var read = await ledger.Read(Id(message, line), cancellation);
            if (Obstacle(message, read.State, await invoiceRules.Of(read, cancellation)) is { } obstacle)
            {
                return obstacle;
            }

            var begins = Conductor(
                string.Create(CultureInfo.InvariantCulture, $"begins-{message.Id}-{message.Attempt + 1}"),
                new NewEvent(new MessageCommitted(message.Id)));
            var appended = await recorder.RecordQuietly(read, begins, cancellation);
            if (appended.Outcome != AppendOutcome.Overtaken)
            {
                return null;
            }
        }

        return $"invoice {line.Number} changed under {MostAttempts} attempts";
    }

    private string? Obstacle(OutgoingMessage message, Invoice invoice, Rules rules)
    {
        var today = rules.Settings.LocalDay(time.GetUtcNow());
        return invoice switch
        {
            { Ending: not InvoiceEnding.None } => $"invoice {invoice.Facts.Number} ended: {invoice.Ending}",
            _ when invoice.Stages.Reserved?.Message != message.Id =>
                $"invoice {invoice.Facts.Number} is no longer in it",
            _ when new Settlement(rules.Settings).Of(invoice) is { } settled =>
                $"invoice {invoice.Facts.Number}: {settled.Why}",
            _ when invoice.Pauses.On(today) is { } pause => $"invoice {invoice.Facts.Number} is paused: {pause.Why}",
            _ when rules.Creditor.State != CreditorState.Live => $"creditor is {rules.Creditor.State}",
            _ when invoice.Money.Version != invoice.Stages.Reserved!.MoneyVersion =>
                $"the sum of invoice {invoice.Facts.Number} changed",
            _ => null,
        };
    }
}
