namespace Receivables.Domain;

/// <summary>
/// Divides the payments on one invoice anew, in the order of their days, over what was claimed when each was recorded.
/// Each payment keeps its sum on the invoice; only its parts for costs, interest and principal may change. So a payment
/// that was reversed leaves the others as if it had never been, and one that comes in late takes its place in time.
/// </summary>
public sealed class Redivision(ClaimLaw law)
{
    /// <summary>The payments whose parts change; none where nothing but principal was ever claimed.</summary>
    public IReadOnlyList<PaymentResplit> Of(IReadOnlyList<RecordedEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        var invoice = Invoice.Of(events);
        if (invoice.Money.InterestFrom is null && invoice.Money.CostsClaimed.IsZero)
        {
            return [];
        }

        var done = new List<PaymentAllocated>();
        var changed = new List<PaymentResplit>();
        foreach (var payment in invoice.Money.Payments.OrderBy(payment => payment.PaidOn))
        {
            var divided = Divide(payment, AsMet(events, payment, done));
            if (divided != payment)
            {
                changed.Add(new PaymentResplit(
                    payment.Payment, payment.Line, divided.Costs, divided.Interest, divided.Principal));
            }

            done.Add(divided);
        }

        return changed;
    }

    private PaymentAllocated Divide(PaymentAllocated payment, Invoice met)
    {
        var claim = law.OpenOn(met, new ClaimId(met.Facts.Number), payment.PaidOn);
        var line = WithinClaim.Split(claim, Money.Min(payment.Amount, claim.Total), AllocationReason.Designated);
        var rest = payment.Amount - line.Total;
        return payment with { Costs = line.Costs, Interest = line.Interest, Principal = line.Principal + rest };
    }

    /// <summary>
    /// The invoice as the payment found it: all that was recorded before it but payments, and the payments of earlier
    /// days as they are divided now.
    /// </summary>
    private static Invoice AsMet(
        IReadOnlyList<RecordedEvent> events, PaymentAllocated payment, IReadOnlyList<PaymentAllocated> earlier)
    {
        var before = events
            .TakeWhile(recorded => recorded.Event is not PaymentAllocated met
                || met.Payment != payment.Payment || met.Line != payment.Line)
            .Where(recorded => recorded.Event
                is not (PaymentAllocated or PaymentReversed or PaymentResplit or InvoiceSettled))
            .ToList();
        var own = earlier.Select(paid => before[0] with { Event = paid, OccurredOn = paid.PaidOn, Reason = null });
        return Invoice.Of(before.Concat(own).Select((recorded, at) => recorded with { Sequence = at + 1 }));
    }
}
