namespace Receivables.Domain;

/// <summary>The debtor promises a day, or pays in instalments.</summary>
internal static class ArrangementActs
{
    public static IReadOnlyList<ActRule> All { get; } =
    [
        new("promises", ActRole.Collector, act => $"promise-{ActBook.Id(act)}", act =>
            [new PromiseMade(ActBook.Id(act), act.Input.Date!.Value, act.Amount)])
        {
            Fields =
            [
                ActBook.NeedsId,
                new("date", act => act.Input.Date is not null, "is missing: write yyyy-MM-dd."),
                new("date", act => !(act.Input.Date < act.Today), act => $"lies before today, {act.Today:yyyy-MM-dd}."),
                new(
                    "date",
                    act => !(act.Input.Date > act.Today.AddDays(act.Limits.PromiseDays)),
                    act => $"lies more than {act.Limits.PromiseDays} days ahead."),
                new("amount", act => act.Amount is not { IsPositive: false }, "is more than zero; leave it out for all of it."),
                new(
                    "amount",
                    act => act.Amount is not { } amount || amount <= act.Outstanding,
                    act => $"is more than the {act.Outstanding} that is open."),
            ],
            States =
            [
                new(act => act.Invoice.Pauses.Plan is null, "a plan is being met; a promise besides it would say two things."),
                new(
                    act => act.Invoice.Pauses.PromisesMade < act.Limits.Promises,
                    act => $"{act.Invoice.Pauses.PromisesMade} promises were made already; a person decides about another."),
            ],
            NeedsReason = false,
        },
        new("plans", ActRole.Collector, act => $"plan-{ActBook.Id(act)}", act => [new PlanAgreed(ActBook.Id(act), act.Instalments)])
        {
            Fields = [ActBook.NeedsId, .. PlanFields],
            States = [new(act => act.Invoice.Pauses.Plan is null, "a plan is being met already.")],
            NeedsReason = false,
        },
        new("plan-proposals", ActRole.Collector, act => $"plan-proposal-{ActBook.Id(act)}", Proposed)
        {
            Fields = [ActBook.NeedsId, .. PlanFields],
            States = [new(act => act.Invoice.Pauses.Plan is null, "a plan is being met already.")],
            NeedsReason = false,
        },
    ];

    private static IEnumerable<ActRule.FieldCheck> PlanFields =>
    [
        new("instalments", act => act.Input.Instalments is { Count: > 0 }, "is missing: when is how much paid?"),
        new(
            "instalments",
            act => act.Instalments.Count == (act.Input.Instalments?.Count ?? 0),
            "needs a day (on) and a sum with at most two decimals (amount) for each."),
        new("instalments", act => act.Instalments.All(each => each.Amount.IsPositive), "has a sum that is not more than zero."),
        new("instalments", act => !act.Instalments.Any(each => each.On < act.Today),
            act => $"begins before today, {act.Today:yyyy-MM-dd}."),
        new(
            "instalments",
            act => act.Instalments.Zip(act.Instalments.Skip(1)).All(pair => pair.First.On < pair.Second.On),
            "has days that do not follow each other."),
        new(
            "instalments",
            act => act.Instalments.Count <= act.Limits.Instalments,
            act => $"has more than {act.Limits.Instalments} instalments."),
        new(
            "instalments",
            act => !act.Instalments.Any(each => each.On > act.Today.AddDays(act.Limits.PlanDays)),
            act => $"ends more than {act.Limits.PlanDays} days ahead."),
        new("instalments", AddsUp, act => $"adds up to {Sum(act)}, not to the {Least(act)} that is open."),
    ];

    private static IEnumerable<InvoiceEvent> Proposed(ActCase act)
    {
        var id = ActBook.Id(act);
        yield return new PlanProposed(id, act.Instalments);
        yield return new DebtorReplied($"plan-{id}", act.Settings.Debtor.Calendar.AddWorkingDays(act.Today, Deadlines.ReplyWorkingDays));
        yield return new WorkRequested($"reply-plan-{id}", "PlanProposed",
            $"{act.Instalments.Count} instalments are proposed: agree or answer");
    }

    private static Money Sum(ActCase act) => Money.Sum(act.Instalments.Select(each => each.Amount), act.Money.Principal.Currency);

    private static Money Least(ActCase act) => act.Money.PrincipalOpen + act.Money.CostsOpen;

    /// <summary>All of principal and costs; of the interest as much as was agreed.</summary>
    private static bool AddsUp(ActCase act) =>
        act.Instalments.Count == 0 || (Sum(act) >= Least(act) && Sum(act) <= Money.Max(act.Outstanding, Least(act)));
}
