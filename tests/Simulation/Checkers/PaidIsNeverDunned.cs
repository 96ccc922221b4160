using Receivables.Local.Mailbox;

namespace Receivables.Simulation.Tests;

/// <summary>
/// Invariant 1: no hand-over to the mail service starts after the application said that it recorded the payments and
/// credits that settle an invoice in it.
/// </summary>
internal sealed class PaidIsNeverDunned : IChecker
{
    private static readonly string[] Dunning = ["courtesy", "reminder", "formalNotice", "costsDue", "handover"];

    public IEnumerable<string> Faults(Evidence evidence)
    {
        var mails = evidence.Mails.ToLookup(mail => mail.OperationId);
        return from handOver in evidence.Scene.Chronicle.HandOvers
               from mail in mails[handOver.Operation]
               where Dunning.Contains(mail.Kind)
               from invoice in evidence.Of(mail)
               where IsSettled(evidence, invoice, mail, handOver.Stamp)
               select $"{invoice.Name} was settled, and then the hand-over of mail {mail.Id} ({mail.Kind}) began at {mail.SentAt:O}";
    }

    private static bool IsSettled(Evidence evidence, SeenInvoice invoice, Mail mail, long stamp)
    {
        var chronicle = evidence.Scene.Chronicle;
        var paid = invoice.Of("PaymentAllocated")
            .Where(posting => chronicle.Stood(invoice.Creditor, $"payment {posting.Word("payment")}", stamp)).ToList();
        var credited = invoice.Of("CreditApplied")
            .Where(credit => chronicle.Stood(invoice.Creditor, $"credit {credit.Word("creditNote")}", stamp));
        var principal = invoice.Life.Invoice.Total - invoice.Life.Invoice.Prepaid
            - paid.Sum(posting => posting.Money("principal")) - credited.Sum(credit => credit.Money("amount"));
        var costs = invoice.Of("CostsClaimed").Where(claim => claim.At <= mail.SentAt).Sum(claim => claim.Money("amount"))
            - paid.Sum(posting => posting.Money("costs"));
        return principal <= 0 && costs <= 0 && (paid.Count > 0 || credited.Any());
    }
}
