namespace Receivables.Domain;

/// <summary>The debtor wrote back; dunning pauses while a person reads it.</summary>
public sealed record DebtorReplied(string Message, DateOnly Until) : InvoiceEvent;

/// <summary>The debtor says that it was paid already; dunning pauses while the bank is looked at.</summary>
public sealed record DebtorSaysPaid(DateOnly? PaidOn, DateOnly Until) : InvoiceEvent;

/// <summary>The debtor promised to pay; dunning waits for the day.</summary>
public sealed record PromiseMade(string Promise, DateOnly Date, Money? Amount) : InvoiceEvent;

public sealed record PromiseKept(string Promise) : InvoiceEvent;

/// <summary>The day passed without the money; the ladder goes on at the next stage.</summary>
public sealed record PromiseBroken(string Promise) : InvoiceEvent;

/// <summary>Payment in instalments was agreed; dunning waits while they are met.</summary>
public sealed record PlanAgreed(string Plan, IReadOnlyList<PlannedInstalment> Instalments) : InvoiceEvent;

public sealed record InstalmentMissed(string Plan, DateOnly On) : InvoiceEvent;

/// <summary>The plan has failed; the whole sum is due again.</summary>
public sealed record PlanBreached(string Plan) : InvoiceEvent;

public sealed record PlanCompleted(string Plan) : InvoiceEvent;

/// <summary>The debtor contests the claim, or an amount of it; the rest runs on.</summary>
/// <param name="Amount">What is contested; null for everything.</param>
public sealed record DisputeOpened(string Dispute, string Category, Money? Amount) : InvoiceEvent;

public sealed record DisputeResolved(string Dispute, string Outcome) : InvoiceEvent;

/// <summary>A person stopped dunning until a day (inclusive).</summary>
public sealed record HoldPlaced(string Hold, DateOnly Until, string Why) : InvoiceEvent;

public sealed record HoldReleased(string Hold) : InvoiceEvent;

/// <summary>Bankruptcy, moratorium, debt counselling, death and the like: all messages stop at once.</summary>
public sealed record DebtorCircumstance(string Kind, DateOnly On, string? Representative) : InvoiceEvent;

/// <summary>One instalment of a plan.</summary>
public sealed record PlannedInstalment(DateOnly On, Money Amount);
