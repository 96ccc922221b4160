using Microsoft.DurableTask.Client;
using Receivables.Domain;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Sending;

/// <summary>Records on every invoice of a message whether it was served.</summary>
public sealed class DeliveryReports(DebtorDesk desk, Recorder recorder)
{
    private const string Delivered = "Delivered";

    /// <summary>
    /// Statuses that say nothing final; without anything final within 24 hours the message counts as not served.
    /// </summary>
    private static readonly string[] Undecided = ["OutForDelivery", "Expanded"];

    /// <summary>False for a hand-over that this application never made; such a report changes nothing.</summary>
    public async Task<bool> Take(DurableTaskClient durable, DeliveryReport report, CancellationToken cancellation)
    {
        if (await desk.OfOperation(report.Operation, cancellation) is not { } message)
        {
            return false;
        }

        if (Undecided.Contains(report.Status))
        {
            return true;
        }

        foreach (var line in message.Lines)
        {
            var id = InvoiceId.Canonical(message.Creditor, line.Number);
            await recorder.RecordAlways(
                durable,
                id,
                new Append(
                    $"report-{message.Id}-{report.Status}", "mail service", "delivery report", [Fact(message, report)]),
                cancellation);
        }

        return true;
    }

    private static NewEvent Fact(OutgoingMessage message, DeliveryReport report)
    {
        var day = DateOnly.FromDateTime(report.At.ToOffset(message.Slot.Offset).DateTime);
        return report.Status == Delivered
            ? new NewEvent(new MessageDelivered(message.Id, day))
            : new NewEvent(
                new MessageBounced(message.Id, report.Status), Reason: $"the mail service says {report.Status}");
    }
}
