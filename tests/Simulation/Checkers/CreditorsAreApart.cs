namespace Receivables.Simulation.Tests;

/// <summary>Invariant 8: what belongs to one creditor reaches only that creditor's debtors and shows nowhere else.</summary>
internal sealed class CreditorsAreApart : IChecker
{
    public IEnumerable<string> Faults(Evidence evidence) => [.. Mails(evidence), .. Payments(evidence)];

    private static IEnumerable<string> Mails(Evidence evidence) =>
        from mail in evidence.Mails
        let creditor = Evidence.CreditorOf(mail)
        from recipient in mail.Recipients()
        where !recipient.EndsWith($".{creditor}.example", StringComparison.Ordinal)
        select $"mail {mail.Id} of creditor {creditor} went to {recipient}";

    private static IEnumerable<string> Payments(Evidence evidence) =>
        from invoice in evidence.Invoices
        from posting in invoice.Of("PaymentAllocated")
        where !evidence.Scene.Payments.Any(each => each.Creditor == invoice.Creditor && each.Payment.Id == posting.Word("payment"))
        select $"{invoice.Name} holds a posting of payment {posting.Word("payment")}, which its creditor never got";
}
