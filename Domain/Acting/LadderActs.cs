using System.Globalization;

namespace Receivables.Domain;

/// <summary>Another due day, another ladder, a stage sooner or not at all.</summary>
internal static class LadderActs
{
    private static readonly ActRule.StateCheck NothingUnderWay = new(
        act => act.Invoice.Stages.Reserved is null,
        act => $"message {act.Invoice.Stages.Reserved!.Message} is being sent; try again in a minute.");

    private static readonly ActRule.StateCheck HasNextStage = new(
        act => Next(act) is not null, "the ladder has no stage left.");

    public static IReadOnlyList<ActRule> All { get; } =
    [
        new("terms", ActRole.Collector, act => Named(act, "terms", $"v{act.Invoice.Version + 1}"), act =>
            [new TermsChanged(act.Input.DueDate!.Value)])
        {
            Fields =
            [
                new("dueDate", act => act.Input.DueDate is not null, "is missing: write yyyy-MM-dd."),
                new(
                    "dueDate",
                    act => !(act.Input.DueDate < act.Invoice.Facts.IssueDate),
                    act => $"lies before the issue date, {act.Invoice.Facts.IssueDate:yyyy-MM-dd}."),
                new(
                    "dueDate",
                    act => !(act.Input.DueDate > act.Invoice.Facts.IssueDate.AddYears(2)),
                    "lies more than two years after the issue date."),
            ],
            States =
            [
                new(act => act.Invoice.Stages.Notice is null, "a notice was served on the old due day; agree a plan or place a hold."),
            ],
            NeedsReason = false,
            IsSoAlready = act => act.Input.DueDate == act.Invoice.DueDate,
        },
        new("policy", ActRole.Collector, act => string.Create(CultureInfo.InvariantCulture, $"policy-v{act.Invoice.Version + 1}"), Changed)
        {
            Fields =
            [
                new("id", act => act.Input.Id is { Length: > 0 }, "is missing: which policy?"),
                new("id", act => act.Input.Id is not { Length: > 0 } || act.NewPolicy is not null,
                    act => $"there is no policy '{act.Input.Id}'."),
                new(
                    "id",
                    act => act.NewPolicy?.Regime is not { } regime || regime.Debtor == act.Invoice.Facts.DebtorKind,
                    act => $"is a ladder for {act.NewPolicy!.Regime!.Debtor} debtors; this one is {act.Invoice.Facts.DebtorKind}."),
                new(
                    "id",
                    act => act.NewPolicy?.Regime is not { IsConsumer: true } regime
                        || (regime.Country?.Code ?? "EU") == LawOf(act.Invoice.Facts.DebtorCountry),
                    "is the law of another country than the consumer lives in."),
            ],
            States = [NothingUnderWay],
            NeedsReason = false,
            IsSoAlready = act => act.NewPolicy == act.Policy,
        },
        new("send-now", ActRole.Collector, act => Named(act, "send-now", StageKey(act)), Advanced)
        {
            States = [NothingUnderWay, HasNextStage, new(act => Hindrance(act) is null, act => Hindrance(act)!)],
            NeedsReason = false,
        },
        new("skip", ActRole.Collector, act => Named(act, "skip", StageKey(act)), Skipped)
        {
            States = [NothingUnderWay, HasNextStage],
            NeedsReason = false,
        },
    ];

    /// <summary>An id of its own where the body has one, so that the same act can be asked again later.</summary>
    private static string Named(ActCase act, string name, string natural) =>
        act.Input.Id is { } id && CanonicalId.FaultOf(id) is null
            ? $"{name}-{CanonicalId.Of(id)}"
            : string.Create(CultureInfo.InvariantCulture, $"{name}-{natural}-{act.Invoice.Cycle}");

    private static string LawOf(string country) => country is "NL" or "BE" ? country : "EU";

    private static PlannedStage? Next(ActCase act) => new Ladder(act.Policy, act.Settings).Next(act.Invoice);

    private static string StageKey(ActCase act) => Next(act)?.Stage.Id ?? "none";

    /// <summary>What stands in the way of a stage that is to go now; null when nothing does.</summary>
    private static string? Hindrance(ActCase act)
    {
        var next = Next(act)!;
        if (act.Invoice.PausedOn(act.Today) is { } pause)
        {
            return $"it is paused: {pause.Why}.";
        }

        if (next.Stage.Kind != StageKind.Courtesy && act.Today <= act.Invoice.DueDate)
        {
            return $"it is not due before {act.Invoice.DueDate.AddDays(1):yyyy-MM-dd}.";
        }

        var stated = act.Invoice.Stages.Sent.LastOrDefault(sent => !sent.HasFailed)?.StatedDate ?? act.Invoice.Stages.Notice?.LastDay;
        return next.Stage.IsWritten && stated?.AddDays(StatedDate.DaysOfPeace) > act.Today
            ? $"the last message gave until {stated:yyyy-MM-dd}; "
                + $"the next one may follow on {stated.Value.AddDays(StatedDate.DaysOfPeace):yyyy-MM-dd}."
            : null;
    }

    private static IEnumerable<InvoiceEvent> Changed(ActCase act)
    {
        var policy = act.NewPolicy!;
        yield return new PolicyChanged(policy.Id, policy.Version) { Counted = PolicyChange.Counted(act.Invoice, act.Policy, policy) };
    }

    /// <summary>A stage that waits for a person because it is late goes with it.</summary>
    private static IEnumerable<InvoiceEvent> Advanced(ActCase act)
    {
        var next = Next(act)!;
        var late = string.Create(CultureInfo.InvariantCulture, $"late-{next.Stage.Id}-{next.Cycle}");
        yield return new StageAdvanced(next.Stage.Id, next.Cycle, act.Today);
        if (act.Invoice.Worklist.ContainsKey(late))
        {
            yield return new WorkDone(late);
        }
    }

    private static IEnumerable<InvoiceEvent> Skipped(ActCase act)
    {
        var next = Next(act)!;
        yield return new MessageSuppressed(next.Stage.Id, next.Cycle, act.Input.Reason?.Trim() ?? "passed over by hand");
    }
}
