namespace Receivables.Domain;

/// <summary>A person did what a worklist asked: a call, or anything else that waited for them.</summary>
internal static class TaskActs
{
    private static readonly string[] Outcomes = ["promise", "dispute", "noAnswer", "wrongNumber", "willPay", "other"];

    public static IReadOnlyList<ActRule> All { get; } =
    [
        new("call-outcome", ActRole.Collector, act => $"call-outcome-{act.Subject}", Called)
        {
            Fields =
            [
                new("outcome", act => Outcomes.Contains(act.Input.Outcome), $"is one of {string.Join(", ", Outcomes)}."),
                new("date", act => act.Input.Outcome != "promise" || act.Input.Date is not null, "is missing: which day was promised?"),
                new("date", act => !(act.Input.Date < act.Today), act => $"lies before today, {act.Today:yyyy-MM-dd}."),
                new("date", act => !(act.Input.Date > act.Today.AddDays(act.Limits.PromiseDays)), "lies too far ahead."),
                new("notes", act => act.Input.Notes is null or { Length: <= 10_000 }, "has at most 10,000 characters."),
                new(
                    "notes",
                    act => act.Input.Outcome != "other" || !string.IsNullOrWhiteSpace(act.Input.Notes ?? act.Input.Reason),
                    "is missing: say what came of it."),
            ],
            States = [new(act => Call(act) is not null, act => $"there is no open call '{act.Subject}'.")],
            NeedsReason = false,
        },
        new("task-done", ActRole.Collector, act => $"task-done-{act.Subject}-{act.Invoice.WorkDone.Count(done => done == act.Subject)}",
            act =>
            [new WorkDone(act.Subject!)])
        {
            States = [new(act => act.Invoice.Worklist.ContainsKey(act.Subject!), act => $"there is no open task '{act.Subject}'.")],
            NeedsReason = false,
        },
    ];

    private static CallTaskCreated? Call(ActCase act) => act.Invoice.Stages.Calls.Find(call => call.Task == act.Subject);

    private static IEnumerable<InvoiceEvent> Called(ActCase act)
    {
        var (task, outcome) = (act.Subject!, act.Input.Outcome!);
        yield return new CallMade(task, outcome, null) { Text = act.Text };
        switch (outcome)
        {
            case "promise":
            case "willPay" when act.Input.Date is not null:
                yield return new PromiseMade(task, act.Input.Date!.Value, act.Amount);
                break;
            case "willPay":
                yield return new DebtorReplied(task, Reading(act));
                break;
            case "dispute":
                yield return new DisputeOpened(task, act.Input.Category ?? "call", act.Amount);
                yield return new WorkRequested($"dispute-{task}", "Dispute", "contested on the telephone; answer it and decide");
                break;
            case "wrongNumber":
                yield return new WorkRequested($"bad-phone-{task}", nameof(PauseKind.NeedsData),
                    "the telephone number is wrong: find another");
                break;
            default:
                break;
        }
    }

    private static DateOnly Reading(ActCase act) =>
        act.Settings.Debtor.Calendar.AddWorkingDays(act.Today, Deadlines.ReplyWorkingDays);
}
