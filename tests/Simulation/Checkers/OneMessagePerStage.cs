using Receivables.Functions.Sending;
using Receivables.Local.Mailbox;

namespace Receivables.Simulation.Tests;

/// <summary>
/// Invariant 2: every stage and cycle of an invoice gives at most one message by each channel, a second only where the
/// first did not arrive; and mails and ledgers tell of the same hand-overs, none missing, none twice.
/// </summary>
internal sealed class OneMessagePerStage : IChecker
{
    public IEnumerable<string> Faults(Evidence evidence) =>
        [.. evidence.Invoices.SelectMany(Repeated), .. Twice(evidence), .. Unrecorded(evidence), .. Missing(evidence)];

    private static IEnumerable<string> Repeated(SeenInvoice invoice)
    {
        var failed = invoice.Of("MessageBounced").Select(bounce => bounce.Word("message")).ToHashSet();
        foreach (var stage in invoice.Of("MessageHandedOver").GroupBy(sent => (Stage: sent.Word("stage"), Cycle: sent.Number("cycle"))))
        {
            var arrived = stage.Count(sent => !failed.Contains(sent.Word("message")));
            if (arrived > 1)
            {
                yield return $"{invoice.Name}: stage {stage.Key.Stage} of cycle {stage.Key.Cycle} left {arrived} times";
            }

            foreach (var channel in stage.GroupBy(sent => sent.Word("channel")).Where(sent => sent.Count() > 1))
            {
                yield return $"{invoice.Name}: stage {stage.Key.Stage} of cycle {stage.Key.Cycle} left twice by {channel.Key}";
            }
        }
    }

    private static IEnumerable<string> Twice(Evidence evidence) =>
        from mail in evidence.Mails
        where mail.Accepted != 1
        select $"mail {mail.Id} of {string.Join(", ", mail.Invoices)} was accepted {mail.Accepted} times";

    /// <summary>Every mail of a ladder is recorded by each of its invoices.</summary>
    private static IEnumerable<string> Unrecorded(Evidence evidence) =>
        from mail in evidence.Mails
        where mail.Kind is not ("thanks" or "confirmation" or "other")
        from invoice in evidence.Of(mail)
        where invoice.Of("MessageHandedOver").Count(sent => OperationOf(invoice, sent) == mail.OperationId) != 1
        select $"{invoice.Name}: mail {mail.Id} ({mail.Kind} of {mail.SentAt:O}) is not in its ledger exactly once";

    /// <summary>Every recorded hand-over by mail reached the mail service.</summary>
    private static IEnumerable<string> Missing(Evidence evidence)
    {
        var sent = evidence.Mails.Select(mail => mail.OperationId).ToHashSet(StringComparer.Ordinal);
        return from invoice in evidence.Invoices
               from message in invoice.Of("MessageHandedOver")
               where message.Word("channel") == "email" && !sent.Contains(OperationOf(invoice, message))
               select $"{invoice.Name}: message {message.Word("message")} of {message.At:O} never reached the mail service";
    }

    private static string OperationOf(SeenInvoice invoice, SeenEvent sent) =>
        Post.OperationId(new OutgoingMessage(
            sent.Word("message"), invoice.Creditor.ToUpperInvariant(), invoice.Life.Invoice.Debtor.Id, default, "Email", [])
        {
            Attempt = sent.Number("attempt"),
        }).ToString();
}
