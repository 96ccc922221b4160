using System.Collections.Immutable;

namespace Receivables.Domain;

/// <summary>The pauses of one invoice: who asked for them, how far they reach and until when.</summary>
public sealed record InvoicePauses
{
    public ImmutableList<InvoicePause> All { get; init; } = [];

    /// <summary>The plan that is being met; null when none is.</summary>
    public PlanAgreed? Plan { get; init; }

    /// <summary>Instalments of the plan that have been recorded as met or missed, by their day.</summary>
    public ImmutableHashSet<DateOnly> Judged { get; init; } = [];

    /// <summary>Promises that were made, over the whole life.</summary>
    public int PromisesMade { get; init; }

    /// <summary>Promises that were not kept, over the whole life.</summary>
    public int PromisesBroken { get; init; }

    /// <summary>Holds and circumstances of the debtor that this invoice knows of, those that ended included.</summary>
    public ImmutableHashSet<string> Held { get; init; } = [];

    public bool WasHeld(string id) => Held.Contains(id);

    /// <summary>What had been paid when the plan was agreed.</summary>
    public Money PaidBeforePlan { get; init; }

    /// <summary>
    /// Whether a promise or plan was broken after the last message: the next reminder says so instead of its own text.
    /// </summary>
    public bool HasMissed { get; init; }

    /// <summary>
    /// The pauses that are over, by their first and last day: a stage that fell into one keeps the days it had left.
    /// </summary>
    public ImmutableList<(DateOnly First, DateOnly Last)> Past { get; init; } = [];

    /// <summary>
    /// The pause that stops the ladder on that day: the one that lasts longest, those without an end first.
    /// </summary>
    public InvoicePause? On(DateOnly day) =>
        All.Where(pause => pause.StopsTheLadder && (!pause.EndsByItself || pause.Until >= day))
            .OrderByDescending(pause => pause.Until ?? DateOnly.MaxValue)
            .FirstOrDefault();

    /// <summary>The pauses that are over on that day, by first and last day, oldest first.</summary>
    public IEnumerable<(DateOnly First, DateOnly Last)> Over(DateOnly day) =>
        Past.Concat(All.Where(pause => pause is { KeepsDaysLeft: true, EndsByItself: true } && pause.Until < day)
                .Select(pause => (First: pause.Since, Last: pause.Until!.Value)))
            .OrderBy(pause => pause.First);

    /// <summary>What of the principal is contested and not to be asked meanwhile.</summary>
    public Money Disputed(Money principal) => Money.Min(
        principal,
        Money.Sum(
            All.Where(pause => pause.Kind == PauseKind.Dispute).Select(pause => pause.Amount ?? principal),
            principal.Currency));

    public bool Has(PauseKind kind) => All.Exists(pause => pause.Kind == kind);

    public Money PaidSincePlan(InvoiceMoney money) => money.Paid - PaidBeforePlan;

    /// <summary>Whether the event ends a pause, so that a stage planned meanwhile is not late.</summary>
    internal static bool Ends(InvoiceEvent happened) => happened
        is DisputeResolved or PromiseKept or PromiseBroken or PlanBreached or PlanCompleted or HoldReleased
            or DirectDebitFailed or CircumstanceEnded or HandoverWithdrawn;

    internal InvoicePauses Apply(InvoiceEvent happened, InvoiceMoney money, DateOnly on) => happened switch
    {
        DisputeOpened dispute => Add(PauseKind.Dispute, dispute.Dispute, null, dispute.Category, on, dispute.Amount),
        DisputeResolved dispute => Remove(dispute.Dispute, on, PauseKind.Dispute),
        PromiseMade promise => Add(PauseKind.Promise, promise.Promise, promise.Date, "promise to pay", on, promise.Amount, money.Paid)
            with
        { PromisesMade = PromisesMade + 1 },
        PromiseKept promise => Remove(promise.Promise, on, PauseKind.Promise),
        PromiseBroken promise => Remove(promise.Promise, on, PauseKind.Promise)
            with
        { PromisesBroken = PromisesBroken + 1, HasMissed = true },
        PlanAgreed plan => Add(PauseKind.Plan, plan.Plan, plan.Instalments[^1].On, "plan", on)
            with
        { Plan = plan, PaidBeforePlan = money.Paid, Judged = [] },
        InstalmentMet met => this with { Judged = Judged.Add(met.On) },
        InstalmentMissed missed => this with { Judged = Judged.Add(missed.On) },
        PlanBreached plan => Remove(plan.Plan, on, PauseKind.Plan) with { Plan = null, HasMissed = true },
        PlanCompleted plan => Remove(plan.Plan, on, PauseKind.Plan) with { Plan = null },
        HoldPlaced hold => Add(
            hold.IsOfDebtor ? PauseKind.DebtorHold : PauseKind.Hold, hold.Hold, hold.Until, hold.Why, on) with
        {
            Held = Held.Add(hold.Hold),
        },
        HoldReleased hold => Remove(hold.Hold, on, PauseKind.Hold, PauseKind.DebtorHold),
        DebtorReplied reply => Add(PauseKind.Reply, reply.Message, reply.Until, "reply of the debtor", on),
        DebtorSaysPaid said => Add(PauseKind.Reply, SaysPaid, said.Until, "debtor says paid", on),
        WorkDone work when work.Task == SaysPaid => Remove(SaysPaid, on, PauseKind.Reply),
        WorkDone work when work.Task.StartsWith("reply-", StringComparison.Ordinal) =>
            Remove(work.Task["reply-".Length..], on, PauseKind.Reply),
        DebtorCircumstance circumstance =>
            Add(PauseKind.Circumstance, circumstance.Kind, null, circumstance.Kind, on) with { Held = Held.Add(circumstance.Kind) },
        CircumstanceEnded circumstance => Remove(circumstance.Kind, on, PauseKind.Circumstance)
            with
        { Held = Held.Remove(circumstance.Kind) },
        DirectDebitAnnounced debit => Add(PauseKind.DirectDebit, DirectDebit, debit.On, "direct debit", on),
        DirectDebitFailed => Remove(DirectDebit, on, PauseKind.DirectDebit),
        MessageHandedOver or LetterPrinted => HasMissed ? this with { HasMissed = false } : this,
        _ => this,
    };

    /// <summary>The task and the pause of a debtor who says that it was paid.</summary>
    public const string SaysPaid = "says-paid";

    private const string DirectDebit = "direct-debit";

    private InvoicePauses Add(
        PauseKind kind, string id, DateOnly? until, string why, DateOnly since, Money? amount = null, Money paid = default) =>
        this with
        {
            All = All.RemoveAll(other => other.Kind == kind && other.Id == id)
                .Add(new InvoicePause(kind, id, until, amount, why) { Since = since, PaidBefore = paid }),
        };

    /// <summary>Takes the pause away; one that gave its days back leaves them behind.</summary>
    private InvoicePauses Remove(string id, DateOnly on, params PauseKind[] kinds)
    {
        var over = All.FindAll(pause => pause.Id == id && kinds.Contains(pause.Kind));
        return this with
        {
            All = All.RemoveRange(over),
            Past = Past.AddRange(over.Where(pause => pause.KeepsDaysLeft)
                .Select(pause => (pause.Since, pause.Until < on ? pause.Until.Value : on.AddDays(-1)))),
        };
    }
}
