namespace Receivables.Domain;

/// <summary>The debtor wrote back; dunning pauses while a person reads it.</summary>
public sealed record DebtorReplied(string Message, DateOnly Until) : InvoiceEvent
{
    /// <summary>The day on which the debtor wrote; null for the day of recording.</summary>
    public DateOnly? On { get; init; }

    /// <summary>The hash of the debtor's words among the documents.</summary>
    public string? Text { get; init; }
}

/// <summary>The debtor says that it was paid already; dunning pauses while the bank is looked at.</summary>
public sealed record DebtorSaysPaid(DateOnly? PaidOn, DateOnly Until) : InvoiceEvent;

/// <summary>The debtor promised to pay; dunning waits for the day.</summary>
public sealed record PromiseMade(string Promise, DateOnly Date, Money? Amount) : InvoiceEvent;

public sealed record PromiseKept(string Promise) : InvoiceEvent;

/// <summary>The day passed without the money; the ladder goes on at the next stage.</summary>
public sealed record PromiseBroken(string Promise) : InvoiceEvent;

/// <summary>
/// The debtor proposed to pay in instalments that a person has to judge; nothing is agreed by it.
/// </summary>
public sealed record PlanProposed(string Plan, IReadOnlyList<PlannedInstalment> Instalments) : InvoiceEvent;

/// <summary>Payment in instalments was agreed; dunning waits while they are met.</summary>
public sealed record PlanAgreed(string Plan, IReadOnlyList<PlannedInstalment> Instalments) : InvoiceEvent;

/// <summary>Everything up to and including the instalment of that day has been paid.</summary>
public sealed record InstalmentMet(string Plan, DateOnly On) : InvoiceEvent;

public sealed record InstalmentMissed(string Plan, DateOnly On) : InvoiceEvent;

/// <summary>The plan has failed; the whole sum is due again.</summary>
public sealed record PlanBreached(string Plan) : InvoiceEvent;

public sealed record PlanCompleted(string Plan) : InvoiceEvent;

/// <summary>The debtor contests the claim, or an amount of it; the rest runs on.</summary>
/// <param name="Amount">What is contested; null for everything.</param>
public sealed record DisputeOpened(string Dispute, string Category, Money? Amount) : InvoiceEvent;

public sealed record DisputeResolved(string Dispute, string Outcome) : InvoiceEvent;

/// <summary>A person stopped dunning until a day (inclusive).</summary>
public sealed record HoldPlaced(string Hold, DateOnly Until, string Why) : InvoiceEvent
{
    /// <summary>Whether it was placed on the debtor, and so on every invoice of theirs.</summary>
    public bool IsOfDebtor { get; init; }
}

public sealed record HoldReleased(string Hold) : InvoiceEvent;

/// <summary>Bankruptcy, moratorium, debt counselling, death and the like: all messages stop at once.</summary>
public sealed record DebtorCircumstance(string Kind, DateOnly On, string? Representative) : InvoiceEvent
{
    /// <summary>The last day that bears interest, inclusive; null where interest runs on.</summary>
    public DateOnly? InterestUntil { get; init; }
}

/// <summary>The circumstance is over; dunning goes on where it was.</summary>
public sealed record CircumstanceEnded(string Kind) : InvoiceEvent;

/// <summary>One instalment of a plan.</summary>
public sealed record PlannedInstalment(DateOnly On, Money Amount);
