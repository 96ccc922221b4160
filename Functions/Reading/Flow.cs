using Receivables.Domain;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Reading;

/// <summary>What happened in a month, in cents and counts; what was taken back is taken off in its own month.</summary>
internal sealed record Flow
{
    public long Invoiced { get; init; }

    public int Registered { get; init; }

    public long Collected { get; init; }

    public long Credited { get; init; }

    public long WrittenOff { get; init; }

    /// <summary>Invoices paid to the end, and the days after their due day, those paid early counted as nil.</summary>
    public int Settled { get; init; }

    public long LateDays { get; init; }

    public int Messages { get; init; }

    public int PromisesMade { get; init; }

    public int PromisesKept { get; init; }

    public int PromisesBroken { get; init; }

    public int DisputesOpened { get; init; }

    public int DisputesUpheld { get; init; }

    public int Reversals { get; init; }

    /// <summary>The flow of one event, with the month's day that it belongs to; null for one that no total counts.</summary>
    public static (DateOnly On, Flow Flow)? Of(RecordedEvent recorded, InvoiceLedger read)
    {
        var on = recorded.OccurredOn;
        return recorded.Event switch
        {
            InvoiceRegistered facts =>
                (facts.IssueDate, new Flow { Invoiced = facts.Principal.Cents, Registered = 1, Collected = facts.Prepaid.Cents }),
            PaymentAllocated paid => (paid.PaidOn, new Flow { Collected = paid.Amount.Cents }),
            PaymentReversed back => (back.On, new Flow { Collected = -Reversed(read, back), Reversals = 1 }),
            CreditApplied credit => (credit.On, new Flow { Credited = credit.Amount.Cents }),
            RestWrittenOff rest => (on, new Flow { WrittenOff = rest.Amount.Cents }),
            WrittenOff given => (on, new Flow { WrittenOff = (given.Net + given.Vat).Cents }),
            InvoiceSettled settled =>
                (settled.On, new Flow { Settled = 1, LateDays = Math.Max(0, settled.On.DayNumber - read.State.DueDate.DayNumber) }),
            MessageHandedOver or LetterPrinted => (on, new Flow { Messages = 1 }),
            PromiseMade => (on, new Flow { PromisesMade = 1 }),
            PromiseKept => (on, new Flow { PromisesKept = 1 }),
            PromiseBroken => (on, new Flow { PromisesBroken = 1 }),
            DisputeOpened => (on, new Flow { DisputesOpened = 1 }),
            DisputeResolved { Outcome: "upheld" or "partly" } => (on, new Flow { DisputesUpheld = 1 }),
            _ => null,
        };
    }

    public Flow Plus(Flow other) => new()
    {
        Invoiced = Invoiced + other.Invoiced,
        Registered = Registered + other.Registered,
        Collected = Collected + other.Collected,
        Credited = Credited + other.Credited,
        WrittenOff = WrittenOff + other.WrittenOff,
        Settled = Settled + other.Settled,
        LateDays = LateDays + other.LateDays,
        Messages = Messages + other.Messages,
        PromisesMade = PromisesMade + other.PromisesMade,
        PromisesKept = PromisesKept + other.PromisesKept,
        PromisesBroken = PromisesBroken + other.PromisesBroken,
        DisputesOpened = DisputesOpened + other.DisputesOpened,
        DisputesUpheld = DisputesUpheld + other.DisputesUpheld,
        Reversals = Reversals + other.Reversals,
    };

    private static long Reversed(InvoiceLedger read, PaymentReversed back) => read.Events
        .Select(recorded => recorded.Event)
        .OfType<PaymentAllocated>()
        .Where(paid => paid.Payment == back.Payment && paid.Line == back.Line)
        .Select(paid => paid.Amount.Cents)
        .LastOrDefault();
}
