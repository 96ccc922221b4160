using Microsoft.DurableTask.Client;
using Receivables.Domain;
using Receivables.Functions.Activities;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Intake;

/// <summary>
/// Posts facts about money on an invoice together with what follows from them at once: what an earlier settlement let go
/// comes back, payments are divided anew, and an invoice on which nothing is open is settled. One append, so that no
/// reader ever sees the half.
/// </summary>
public sealed class MoneyPosting(Ledger ledger, Recorder recorder, InvoiceRules rules, TimeProvider time)
{
    private const int MostAttempts = 8;

    /// <summary>
    /// Posts what <paramref name="decide"/> says of the ledger as it is now; null from it, and nothing is posted.
    /// </summary>
    /// <param name="known">The ledger if it was read a moment ago; the first attempt goes by it.</param>
    /// <param name="covered">Whether a note that covers more than this invoice lies already.</param>
    /// <returns>The ledger after it, and whether the facts stand in it.</returns>
    public async Task<(InvoiceLedger Ledger, bool Stands, AppendOutcome? Outcome)> Post(
        DurableTaskClient durable,
        Creditor creditor,
        InvoiceId id,
        InvoiceLedger? known,
        MoneyAppend append,
        Func<InvoiceLedger, IReadOnlyList<NewEvent>?> decide,
        bool covered,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(append);
        ArgumentNullException.ThrowIfNull(decide);
        var read = known ?? await ledger.Read(id, cancellation);
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            if (read.Events.Any(recorded => IsOf(recorded, append.EventId)))
            {
                await recorder.FollowAgain(durable, read, append.EventId, cancellation);
                return (read, true, AppendOutcome.Repeated);
            }

            if (read.Invoice is null || decide(read) is not { } facts)
            {
                return (read, false, null);
            }

            var whole = new Append(append.EventId, append.Actor, append.Source, WithConsequences(
                creditor, read, facts, await rules.LawOf(creditor, read.State, cancellation)));
            var appended = covered
                ? await recorder.RecordCovered(durable, read, whole, cancellation)
                : await recorder.Record(durable, read, whole, cancellation);
            if (appended.Outcome != AppendOutcome.Overtaken)
            {
                return (appended.Ledger, true, appended.Outcome);
            }

            read = appended.Ledger;
        }

        throw new TimeoutException($"Invoice {id} changed under {MostAttempts} attempts to post {append.EventId}.");
    }

    private static bool IsOf(RecordedEvent recorded, string eventId) =>
        recorded.EventId == eventId || recorded.EventId.StartsWith($"{eventId}/", StringComparison.Ordinal);

    private List<NewEvent> WithConsequences(
        Creditor creditor, InvoiceLedger read, IReadOnlyList<NewEvent> facts, ClaimLaw law)
    {
        var all = facts.ToList();
        if (facts.Any(fact => fact.Event is PaymentReversed))
        {
            all.AddRange(Reopening.Of(read.Events).Select(back => new NewEvent(back, Reason: "the payment did not stand")));
        }

        if (facts.Any(fact => ChangesThePast(fact.Event, read.State)))
        {
            all.AddRange(new Redivision(law).Of(Imagine(read, all)).Select(
                again => new NewEvent(again, Reason: "divided anew: an earlier payment came or went")));
        }

        var after = Invoice.Of(Imagine(read, all));
        if (after.Ending is not (InvoiceEnding.Paid or InvoiceEnding.WrittenOff or InvoiceEnding.Cancelled)
            && new Settlement(Settings(creditor, after)).Of(after) is { } settled)
        {
            all.AddRange(settled.Facts.Select(fact => new NewEvent(fact, Reason: settled.Why)));
        }

        return all;
    }

    /// <summary>A payment that goes, or comes from a day before one that is recorded.</summary>
    private static bool ChangesThePast(InvoiceEvent happened, Invoice invoice) => happened switch
    {
        PaymentReversed => true,
        PaymentAllocated paid => invoice.Money.Payments.Exists(other => other.PaidOn > paid.PaidOn),
        CreditApplied credit => invoice.Money.Payments.Exists(other => other.PaidOn > credit.On),
        _ => false,
    };

    private static DunningSettings Settings(Creditor creditor, Invoice invoice) =>
        new(new Country(invoice.Facts.DebtorCountry)) { SmallRest = creditor.SmallRest };

    private List<RecordedEvent> Imagine(InvoiceLedger read, List<NewEvent> facts)
    {
        var now = time.GetUtcNow();
        var today = TimeZones.DayOf(now, new Country(read.State.Facts.DebtorCountry).TimeZone);
        return
        [
            .. read.Events,
            .. facts.Select((fact, at) => new RecordedEvent(
                read.Version + at + 1, "imagined", fact.OccurredOn ?? today, now, "", "", fact.Reason, fact.Event)),
        ];
    }
}
