using Microsoft.DurableTask.Client;
using Receivables.Domain;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Intake;

/// <summary>
/// Takes a payment back: every invoice that it was posted on is as if it had never been paid so, what the settlement let
/// go comes back, later payments are divided anew, and an invoice that was closed is open again in its next cycle.
/// </summary>
public sealed class PaymentReversals(
    PaymentStore payments,
    TouchedInvoices touched,
    PaymentPosting lines,
    MoneyPosting posting,
    PaymentTraces traces,
    TimeProvider time)
{
    private const int MostAttempts = 8;

    /// <summary>Reverses the payment of that id; null when there is none.</summary>
    public async Task<TakenPayment?> Reverse(
        DurableTaskClient durable,
        Creditor creditor,
        CanonicalId payment,
        ReversalInput input,
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

            var faults = FaultsOf(input, stored.Payment, creditor);
            if (faults.Any)
            {
                return new TakenPayment(TakenAs.Wrong) { Faults = faults };
            }

            var asked = new TakenBack(input.Id!.Trim(), input.On!.Value, input.Reason!.Trim(), by);
            if (stored.Payment.Reversal is { } known && (known.Id, known.On, known.Reason) != (asked.Id, asked.On, asked.Reason))
            {
                return new TakenPayment(TakenAs.Conflicting) { Payment = stored.Payment };
            }

            var note = await touched.BeginPayment(owner, payment, cancellation);
            var isRepeat = stored.Payment.Reversal is not null;
            var next = stored;
            if (!isRepeat)
            {
                next = await lines.Post(durable, creditor, stored, [], cancellation);
                var reversed = next.Payment with { Reversal = asked };
                if (await payments.Keep(owner, reversed, next.Tag, cancellation) is not { } tag)
                {
                    continue;
                }

                next = (reversed, tag);
            }

            var done = await Finish(durable, creditor, next, source, cancellation);
            await touched.End(note, cancellation);
            return new TakenPayment(isRepeat ? TakenAs.Repeated : TakenAs.Recorded) { Payment = done };
        }

        throw new TimeoutException($"Payment {payment} changed under {MostAttempts} attempts to reverse it.");
    }

    /// <summary>Posts the reversal of every line that still stands and gives up the payment's traces.</summary>
    public async Task<StoredPayment> Finish(
        DurableTaskClient durable,
        Creditor creditor,
        (StoredPayment Payment, Azure.ETag Tag) stored,
        string source,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(creditor);
        var (payment, back, owner) = (stored.Payment, stored.Payment.Reversal!, CanonicalId.Of(creditor.Id));
        foreach (var line in payment.Lines.Where(line => !line.IsReversed))
        {
            var taken = new PaymentReversed(payment.Id, line.Line, back.On, back.Reason);
            await posting.Post(
                durable,
                creditor,
                InvoiceId.Canonical(owner.Value, line.Number),
                known: null,
                new MoneyAppend(PaymentPosting.Name("reversal", payment, line), back.By, source),
                _ => [new NewEvent(taken, back.On, back.Reason)],
                covered: true,
                cancellation);
        }

        var done = payment with { Lines = [.. payment.Lines.Select(line => line with { IsReversed = true })] };
        await payments.Keep(owner, done, stored.Tag, cancellation);
        await traces.Leave(owner, done, isNew: false, cancellation);
        return done;
    }

    private Faults FaultsOf(ReversalInput input, StoredPayment payment, Creditor creditor)
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

        faults.Require(
            input.Reason is { } reason && reason.Trim().Length is > 0 and <= 200,
            "reason",
            "is missing: the bank's code, such as MD06, or a few words.");
        return faults;
    }
}
