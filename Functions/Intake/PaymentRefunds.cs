using System.Globalization;
using Microsoft.DurableTask.Client;
using Receivables.Domain;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Intake;

/// <summary>
/// Records what the creditor paid back of its own will: first of what was unallocated, then of what invoices got. A
/// refund never reopens a claim; it is told on the invoices that it concerns.
/// </summary>
public sealed class PaymentRefunds(
    PaymentStore payments, TouchedInvoices touched, MoneyPosting posting, PaymentTraces traces, TimeProvider time)
{
    private const int MostAttempts = 8;

    /// <summary>Refunds of the payment of that id; null when there is none.</summary>
    public async Task<TakenPayment?> Refund(
        DurableTaskClient durable,
        Creditor creditor,
        CanonicalId payment,
        RefundInput input,
        string by,
        string source,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(creditor);
        ArgumentNullException.ThrowIfNull(input);
        var owner = CanonicalId.Of(creditor.Id);
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            if (await payments.Find(owner, payment, cancellation) is not { } stored)
            {
                return null;
            }

            var known = stored.Payment.Refunds.FirstOrDefault(refund => Same(refund.Id, input.Id));
            var faults = FaultsOf(input, stored.Payment, known, creditor);
            if (faults.Any)
            {
                return new TakenPayment(TakenAs.Wrong) { Faults = faults };
            }

            if (stored.Payment.Reversal is not null
                || known is not null && (known.Amount.Amount, known.On) != (input.Amount!.Value, input.On!.Value))
            {
                return new TakenPayment(TakenAs.Conflicting) { Payment = stored.Payment };
            }

            var note = await touched.BeginPayment(owner, payment, cancellation);
            var next = known is null ? With(stored.Payment, input, by) : stored.Payment;
            if (known is null && await payments.Keep(owner, next, stored.Tag, cancellation) is null)
            {
                continue;
            }

            await Tell(durable, creditor, next, next.Refunds.First(refund => Same(refund.Id, input.Id)), source, cancellation);
            await traces.Leave(owner, next, isNew: false, cancellation);
            await touched.End(note, cancellation);
            return new TakenPayment(known is null ? TakenAs.Recorded : TakenAs.Repeated) { Payment = next };
        }

        throw new TimeoutException($"Payment {payment} changed under {MostAttempts} attempts to refund it.");
    }

    private static bool Same(string one, string? other) =>
        CanonicalId.FaultOf(other) is null && CanonicalId.Of(one) == CanonicalId.Of(other!);

    private static StoredPayment With(StoredPayment payment, RefundInput input, string by)
    {
        var amount = Money.Of(input.Amount!.Value, payment.Amount.Currency);
        var ofAllocated = Money.Max(amount - payment.Unallocated, amount.Nothing);
        return payment with
        {
            Refunds = [.. payment.Refunds, new PaymentRefund(input.Id!.Trim(), amount, input.On!.Value, ofAllocated, by)],
        };
    }

    /// <summary>Each invoice that the payment was posted on is told its part of what it had got, the last line first.</summary>
    private async Task Tell(
        DurableTaskClient durable,
        Creditor creditor,
        StoredPayment payment,
        PaymentRefund refund,
        string source,
        CancellationToken cancellation)
    {
        var left = refund.OfAllocated;
        foreach (var line in payment.Lines.Where(line => !line.IsReversed).Reverse())
        {
            var part = Money.Min(left, line.Total);
            left -= part;
            if (part.IsPositive)
            {
                await posting.Post(
                    durable,
                    creditor,
                    InvoiceId.Canonical(CanonicalId.Of(creditor.Id).Value, line.Number),
                    known: null,
                    new MoneyAppend(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"refund-{CanonicalId.Of(payment.Id)}-{CanonicalId.Of(refund.Id)}-{line.Line}"),
                        refund.By,
                        source),
                    _ => [new NewEvent(new PaymentRefunded(payment.Id, part, refund.On), refund.On, "paid back by the creditor")],
                    covered: true,
                    cancellation);
            }
        }
    }

    private Faults FaultsOf(RefundInput input, StoredPayment payment, PaymentRefund? known, Creditor creditor)
    {
        var today = TimeZones.DayOf(time.GetUtcNow(), new Country(creditor.Country).TimeZone);
        var faults = new Faults();
        if (CanonicalId.FaultOf(input.Id) is { } id)
        {
            faults.Add("id", id);
        }

        if (faults.Require(input.On is not null, "on", "is missing: write yyyy-MM-dd."))
        {
            faults.Require(input.On >= payment.PaidOn, "on", $"lies before the payment of {payment.PaidOn:yyyy-MM-dd}.");
            faults.Require(input.On <= today.AddDays(1), "on", $"lies ahead of {today:yyyy-MM-dd}.");
        }

        if (faults.Require(input.Amount is > 0, "amount", "is more than zero.")
            && faults.Require(
                decimal.Round(input.Amount!.Value, 2) == input.Amount, "amount", "has more than two decimals."))
        {
            var most = (payment.Amount - payment.Refunded + (known?.Amount ?? payment.Amount.Nothing)).Amount;
            faults.Require(
                input.Amount <= most,
                "amount",
                string.Create(CultureInfo.InvariantCulture, $"is more than the {most:0.00} that was not refunded yet."));
        }

        return faults;
    }
}
