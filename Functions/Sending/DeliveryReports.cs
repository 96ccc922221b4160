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
        ArgumentNullException.ThrowIfNull(report);
        if (await desk.OfOperation(report.Operation, cancellation) is not { } message)
        {
            return false;
        }

        var isOfOther = report.Recipient is { Length: > 0 } recipient
            && !string.Equals(recipient, message.To, StringComparison.OrdinalIgnoreCase);
        if (isOfOther || Undecided.Contains(report.Status))
        {
            return true;
        }

        foreach (var number in message.Numbers)
        {
            await recorder.RecordAlways(
                durable,
                InvoiceId.Canonical(message.Creditor, number),
                new Append($"report-{message.Message}-{report.Status}", "mail service", "delivery report", [Fact(message, report)]),
                cancellation);
        }

        if (report.Status != Delivered)
        {
            await desk.Missed(message.Creditor, message.Debtor, message.Message, message.ContactBefore, cancellation);
        }

        return true;
    }

    /// <summary>A delivery happened on the debtor's own day, by the clock that held when the message went.</summary>
    private static NewEvent Fact(HandedOverMessage message, DeliveryReport report) => report.Status == Delivered
        ? new NewEvent(new MessageDelivered(message.Message, DateOnly.FromDateTime(report.At.ToOffset(message.Offset).DateTime)))
        : new NewEvent(new MessageBounced(message.Message, report.Status), Reason: $"the mail service says {report.Status}");
}
