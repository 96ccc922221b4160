namespace Receivables.Domain;

/// <summary>The part of a payment that is for this invoice, divided as the law says on the day it was paid.</summary>
/// <param name="Payment">The payment's own id; with <paramref name="Line"/> it names this posting.</param>
/// <param name="PaidOn">The day that counts for interest and terms.</param>
public sealed record PaymentAllocated(
    string Payment, int Line, DateOnly PaidOn, Money Costs, Money Interest, Money Principal) : InvoiceEvent
{
    public Money Amount => Costs + Interest + Principal;
}

/// <summary>
/// The same money on the same invoice, divided anew: a payment before it was reversed, or came in late, so that what was
/// open on its day was something else.
/// </summary>
public sealed record PaymentResplit(
    string Payment, int Line, Money Costs, Money Interest, Money Principal) : InvoiceEvent
{
    public bool Divides(PaymentAllocated payment)
    {
        ArgumentNullException.ThrowIfNull(payment);
        return payment.Payment == Payment && payment.Line == Line;
    }

    public PaymentAllocated Of(PaymentAllocated payment)
    {
        ArgumentNullException.ThrowIfNull(payment);
        return payment with { Costs = Costs, Interest = Interest, Principal = Principal };
    }
}

/// <summary>The money went back (storno, chargeback): this invoice is as if it had never been paid so.</summary>
public sealed record PaymentReversed(string Payment, int Line, DateOnly On, string ReasonCode) : InvoiceEvent;

/// <summary>Money that was too much went back to the payer; the claim is not reopened by it.</summary>
public sealed record PaymentRefunded(string Payment, Money Amount, DateOnly On) : InvoiceEvent;

/// <summary>A credit note lowered the principal.</summary>
public sealed record CreditApplied(string CreditNote, Money Amount, DateOnly On) : InvoiceEvent;

/// <summary>The bookkeeping says what is open; the difference counts as paid on that day.</summary>
public sealed record BalanceReported(Money Open, DateOnly AsOf) : InvoiceEvent;

/// <summary>Nothing is open any more: the life of the invoice ends.</summary>
/// <param name="On">The day of the payment, credit or waiver that closed it.</param>
public sealed record InvoiceSettled(DateOnly On, string Why) : InvoiceEvent;
