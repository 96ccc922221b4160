using System.Collections.Immutable;

namespace Receivables.Domain;

/// <summary>The pauses of one invoice: who asked for them, how far they reach and until when.</summary>
public sealed record InvoicePauses
{
    public ImmutableList<InvoicePause> All { get; init; } = [];

    /// <summary>The plan that is being met; null when none is.</summary>
    public PlanAgreed? Plan { get; init; }

    /// <summary>Promises that were not kept, over the whole life.</summary>
    public int PromisesBroken { get; init; }

    /// <summary>
    /// The pause that stops the ladder on that day: the one that lasts longest, those without an end first.
    /// </summary>
    public InvoicePause? On(DateOnly day) =>
        All.Where(pause => pause.StopsTheLadder && (pause.Until is null || pause.Until >= day))
            .OrderByDescending(pause => pause.Until ?? DateOnly.MaxValue)
            .FirstOrDefault();

    public Money Disputed(Money principal) => Money.Sum(
        All.Where(
            pause => pause.Kind == PauseKind.Dispute).Select(pause => pause.Amount ?? principal), principal.Currency);

    /// <summary>What had been paid when the plan was agreed.</summary>
    public Money PaidBeforePlan { get; init; }

    public Money PaidSincePlan(InvoiceMoney money) => money.Paid - PaidBeforePlan;

    /// <summary>Whether the event ends a pause, so that a stage planned meanwhile is not late.</summary>
    internal static bool Ends(InvoiceEvent happened) => happened
        is DisputeResolved or PromiseBroken or PlanBreached or PlanCompleted or HoldReleased or DirectDebitFailed;

    internal InvoicePauses Apply(InvoiceEvent happened, InvoiceMoney money) => happened switch
    {
        DisputeOpened dispute => Add(new(PauseKind.Dispute, dispute.Dispute, null, dispute.Amount, dispute.Category)),
        DisputeResolved dispute => Remove(dispute.Dispute),
        PromiseMade promise => Add(new(PauseKind.Promise, promise.Promise, promise.Date, null, "promise to pay")),
        PromiseKept promise => Remove(promise.Promise),
        PromiseBroken promise => Remove(promise.Promise) with { PromisesBroken = PromisesBroken + 1 },
        PlanAgreed plan =>
            Add(
                new(
                    PauseKind.Plan,
                    plan.Plan,
                    plan.Instalments[^1].On,
                    null,
                    "plan")) with { Plan = plan, PaidBeforePlan = money.Paid },
        PlanBreached plan => Remove(plan.Plan) with { Plan = null },
        PlanCompleted plan => Remove(plan.Plan) with { Plan = null },
        HoldPlaced hold => Add(new(PauseKind.Hold, hold.Hold, hold.Until, null, hold.Why)),
        HoldReleased hold => Remove(hold.Hold),
        DebtorReplied reply => Add(new(PauseKind.Reply, reply.Message, reply.Until, null, "reply of the debtor")),
        DebtorSaysPaid said => Add(new(PauseKind.Reply, "says-paid", said.Until, null, "debtor says paid")),
        DebtorCircumstance circumstance =>
            Add(new(PauseKind.Circumstance, circumstance.Kind, null, null, circumstance.Kind)),
        DirectDebitAnnounced debit => Add(new(PauseKind.DirectDebit, "direct-debit", debit.On, null, "direct debit")),
        DirectDebitFailed => Remove("direct-debit"),
        _ => this,
    };

    private InvoicePauses Add(InvoicePause pause) =>
        this with { All = All.RemoveAll(other => other.Kind == pause.Kind && other.Id == pause.Id).Add(pause) };

    private InvoicePauses Remove(string id) => this with { All = All.RemoveAll(pause => pause.Id == id) };
}
