using Receivables.Functions.Storage;

namespace Receivables.Simulation.Tests;

/// <summary>
/// Invariant 3: postings sum to what is shown as open; what was received is allocated, unallocated or refunded; and each
/// allocation stands in exactly one ledger.
/// </summary>
internal sealed class MoneyAddsUp : IChecker
{
    public IEnumerable<string> Faults(Evidence evidence) =>
        [.. evidence.Invoices.SelectMany(Balance), .. evidence.Payments.SelectMany(each => Divided(evidence, each.Creditor, each.Payment))];

    private static IEnumerable<string> Balance(SeenInvoice invoice)
    {
        var standing = Standing(invoice);
        var total = invoice.Life.Invoice.Total - invoice.Life.Invoice.Prepaid;
        var paid = standing.Sum(posting => posting.Money("costs") + posting.Money("interest") + posting.Money("principal"));
        var credited = invoice.Of("CreditApplied").Sum(credit => credit.Money("amount"));
        var costs = invoice.Of("CostsClaimed").Sum(claim => claim.Money("amount"))
            - invoice.Of("CostsWaived").Sum(waiver => waiver.Money("amount")) - standing.Sum(posting => posting.Money("costs"));
        var open = total - standing.Sum(posting => posting.Money("principal")) - credited
            - invoice.Of("RestWrittenOff").Sum(rest => rest.Money("amount"))
            - invoice.Of("WrittenOff").Sum(given => given.Money("net") + given.Money("vat"));
        (string What, decimal Shown, decimal Summed)[] sums =
        [
            ("principal", Shown(invoice, "principal"), total),
            ("paid", Shown(invoice, "paid"), paid),
            ("credited", Shown(invoice, "credited"), credited),
            ("costs", Shown(invoice, "costs"), costs),
            ("outstanding", Shown(invoice, "outstanding"), open + costs + Shown(invoice, "interest")),
        ];
        return from sum in sums
               where sum.Shown != sum.Summed
               select $"{invoice.Name}: {sum.What} is shown as {sum.Shown}, its postings say {sum.Summed}";
    }

    private static IEnumerable<string> Divided(Evidence evidence, string creditor, StoredPayment payment)
    {
        var told = evidence.Scene.Payments.First(each => each.Creditor == creditor && each.Payment.Id == payment.Id).Payment;
        if (payment.Amount.Amount != told.Amount)
        {
            yield return $"{creditor}: {told} is recorded as {payment.Amount}";
        }

        var allocated = payment.Lines.Where(line => !line.IsReversed).Sum(line => line.Total.Amount);
        if (payment.Reversal is null
            && allocated + payment.Unallocated.Amount + payment.Refunded.Amount - payment.RefundedOfAllocated.Amount != told.Amount)
        {
            yield return $"{creditor}: of {told}, {allocated} is allocated, {payment.Unallocated} is not, {payment.Refunded} went back";
        }

        if (payment.Unallocated.Amount < 0)
        {
            yield return $"{creditor}: of {told} more is allocated than came in";
        }

        foreach (var line in payment.Lines)
        {
            var postings = evidence.Invoices.Where(invoice => invoice.Creditor == creditor && invoice.Number == line.Number)
                .SelectMany(Standing)
                .Where(posting => posting.Word("payment") == payment.Id && posting.Number("line") == line.Line).ToList();
            var expected = line.IsReversed || payment.Reversal is not null ? 0 : 1;
            if (postings.Count != expected
                || postings.Exists(posting => posting.Money("principal") != line.Principal.Amount || posting.Money("costs") != line.Costs.Amount))
            {
                yield return $"{creditor}: line {line.Line} of {told} stands {postings.Count} times in {line.Number}, not {expected} times as planned";
            }
        }
    }

    /// <summary>Postings of payments that were not taken back.</summary>
    private static List<SeenEvent> Standing(SeenInvoice invoice)
    {
        var standing = new List<SeenEvent>();
        foreach (var happened in invoice.Timeline)
        {
            if (happened.Type == "PaymentAllocated")
            {
                standing.Add(happened);
            }
            else if (happened.Type == "PaymentReversed")
            {
                standing.RemoveAll(posting => posting.Word("payment") == happened.Word("payment") && posting.Number("line") == happened.Number("line"));
            }
        }

        return standing;
    }

    private static decimal Shown(SeenInvoice invoice, string name) => invoice.View.GetProperty(name).GetDecimal();
}
