namespace Receivables.Domain;

/// <summary>What a pause means for the next step: wait for its end, or record how it ended.</summary>
internal sealed class PauseDecision(DunningSettings settings)
{
    private readonly PlanDecision plans = new(settings);

    public NextStep? Of(Invoice invoice, DateTimeOffset now)
    {
        var today = settings.LocalDay(now);
        return Standing(invoice) ?? Kept(invoice) ?? Broken(invoice, today) ?? plans.Of(invoice, today)
            ?? (NextStep?)Waiting(invoice, today);
    }

    /// <summary>What holds for the debtor and this invoice does not know yet: it was registered later.</summary>
    private RecordFacts? Standing(Invoice invoice)
    {
        var unknown = settings.Standing.Where(fact => fact switch
        {
            HoldPlaced hold => !invoice.Pauses.WasHeld(hold.Hold),
            DebtorCircumstance circumstance => !invoice.Pauses.WasHeld(circumstance.Kind),
            _ => false,
        }).ToList();
        return unknown.Count == 0 ? null : new RecordFacts(unknown, NextKind.Resume, "holds for the debtor");
    }

    private static RecordFacts? Kept(Invoice invoice)
    {
        var kept = invoice.Pauses.All.Find(pause =>
            pause is { Kind: PauseKind.Promise, Amount: not null } && invoice.Money.Paid - pause.PaidBefore >= pause.Amount);
        return kept is null
            ? null
            : new RecordFacts([new PromiseKept(kept.Id)], NextKind.Resume, $"the promised {kept.Amount} was paid");
    }

    private RecordFacts? Broken(Invoice invoice, DateOnly today)
    {
        var broken = invoice.Pauses.All.Find(pause =>
            pause is { Kind: PauseKind.Promise, Until: { } date } && today >= BrokenFrom(date));
        return broken is null
            ? null
            : new RecordFacts(
                [new PromiseBroken(broken.Id)], NextKind.Resume, $"promised for {broken.Until:yyyy-MM-dd}, not paid");
    }

    /// <summary>Waits for the pause that lasts longest, and looks in between when a promise or instalment is judged.</summary>
    private WaitUntil? Waiting(Invoice invoice, DateOnly today)
    {
        var longest = Longest(invoice, today);
        var judged = Judged(invoice, today);
        return longest is not null && judged is not null && !(longest.Until <= judged)
            ? longest with { Until = judged, At = longest.At }
            : longest;
    }

    private DateTimeOffset? Judged(Invoice invoice, DateOnly today)
    {
        var promises = invoice.Pauses.All
            .Where(pause => pause is { Kind: PauseKind.Promise, Until: not null })
            .Select(pause => (DateTimeOffset?)settings.MomentOn(BrokenFrom(pause.Until!.Value)));
        var plan = invoice.Pauses.Plan is { } agreed ? plans.Waiting(agreed, invoice, today).Until : null;
        return promises.Append(plan).Min();
    }

    private WaitUntil? Longest(Invoice invoice, DateOnly today) => invoice.PausedOn(today) switch
    {
        null => null,
        { Kind: PauseKind.Plan } => plans.Waiting(invoice.Pauses.Plan!, invoice, today),
        { Kind: PauseKind.Promise, Until: { } date } pause => new WaitUntil(
            settings.MomentOn(BrokenFrom(date)), NextKind.PromiseDue, Why(pause))
        { At = settings.MomentOn(date) },
        { Until: { } last } pause => new WaitUntil(settings.MomentOn(last.AddDays(1)), NextKind.Resume, Why(pause)),
        var pause => new WaitUntil(null, NextKind.Resume, Why(pause)),
    };

    /// <summary>The first working day after the grace: whenever somebody looks, the answer has that day.</summary>
    private DateOnly BrokenFrom(DateOnly date) =>
        settings.Debtor.Calendar.AddWorkingDays(date, Deadlines.PromiseGraceWorkingDays + 1);

    private static string Why(InvoicePause pause) => $"paused: {pause.Why}";
}
