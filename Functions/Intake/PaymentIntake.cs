using Microsoft.DurableTask.Client;
using Receivables.Domain;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Intake;

/// <summary>
/// Takes a payment: finds what it is for, freezes the plan, posts each part in its invoice's ledger, and says so. A note
/// covers the whole until it is done, so that a crash in between is finished by doing it again.
/// </summary>
public sealed class PaymentIntake(
    PaymentStore payments,
    TouchedInvoices touched,
    Matching matching,
    PaymentPlanner planner,
    PaymentPosting posting,
    PaymentTraces traces,
    TimeProvider time)
{
    public async Task<TakenPayment> Take(
        DurableTaskClient durable, Creditor creditor, PaymentInput input, string source, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(creditor);
        ArgumentNullException.ThrowIfNull(input);
        var faults = PaymentCheck.FaultsOf(
            input, TimeZones.DayOf(time.GetUtcNow(), new Country(creditor.Country).TimeZone));
        if (faults.Any)
        {
            return new TakenPayment(TakenAs.Wrong) { Faults = faults };
        }

        var owner = CanonicalId.Of(creditor.Id);
        var received = Received(input, source);
        var match = await matching.Match(creditor, received, cancellation);
        var planned = await planner.Plan(creditor, received, match, cancellation);
        var note = await touched.BeginPayment(owner, CanonicalId.Of(received.Id), cancellation);
        var tag = await payments.Keep(owner, planned, default, cancellation);
        if (tag is null)
        {
            var (known, knownTag) = await payments.Find(owner, CanonicalId.Of(received.Id), cancellation)
                ?? throw new InvalidOperationException($"Payment {received.Id} was recorded and is gone.");
            if (!IsSame(known, received))
            {
                await touched.End(note, cancellation);
                return new TakenPayment(TakenAs.Conflicting) { Payment = known };
            }

            return new TakenPayment(TakenAs.Repeated)
            {
                Payment = known.Reversal is null
                    ? await Finish(durable, creditor, (known, knownTag), [], note, cancellation)
                    : known,
                Why = "recorded before",
            };
        }

        return new TakenPayment(TakenAs.Recorded)
        {
            Payment = await Finish(durable, creditor, (planned, tag.Value), match.Named, note, cancellation),
            Why = planned.Why,
        };
    }

    /// <summary>Does whatever a crash left undone of a payment; harmless where nothing is.</summary>
    public async Task<StoredPayment> Finish(
        DurableTaskClient durable,
        Creditor creditor,
        (StoredPayment Payment, Azure.ETag Tag) stored,
        IReadOnlyList<InvoiceLedger> read,
        Touch note,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(creditor);
        var (payment, _) = await posting.Post(durable, creditor, stored, read, cancellation);
        await traces.Leave(CanonicalId.Of(creditor.Id), payment, isNew: true, cancellation);
        await touched.End(note, cancellation);
        return payment;
    }

    private static StoredPayment Received(PaymentInput input, string source) =>
        new(input.Id!.Trim(), input.PaidOn!.Value, Money.Of(input.Amount!.Value, new Currency(input.Currency ?? "EUR")))
        {
            Reference = input.Reference,
            Text = input.Text,
            InvoiceNumber = input.InvoiceNumber,
            EndToEndId = input.EndToEndId,
            PayerName = input.Payer?.Name,
            PayerIban = input.Payer?.Iban,
            CreditorIban = input.CreditorIban,
            ValueDate = input.ValueDate,
            Method = input.Method ?? "transfer",
            Source = source,
        };

    private static bool IsSame(StoredPayment known, StoredPayment received) =>
        (known.PaidOn, known.Amount, known.Reference, known.Text, known.InvoiceNumber, known.EndToEndId, known.Method)
        == (received.PaidOn, received.Amount, received.Reference, received.Text, received.InvoiceNumber,
            received.EndToEndId, received.Method);
}
