namespace Receivables.Domain;

/// <summary>
/// Watches a plan: each instalment is met, or missed and then caught up within a few days, or the plan has failed and
/// everything is due again.
/// </summary>
internal sealed class PlanDecision(DunningSettings settings)
{
    private readonly HolidayCalendar calendar = settings.Debtor.Calendar;

    /// <summary>What follows from the payments and the day; null when nothing does, or there is no plan.</summary>
    public RecordFacts? Of(Invoice invoice, DateOnly today)
    {
        if (invoice.Pauses.Plan is not { } plan)
        {
            return null;
        }

        var paid = invoice.Pauses.PaidSincePlan(invoice.Money);
        var expected = paid.Nothing;
        foreach (var instalment in plan.Instalments)
        {
            expected += instalment.Amount;
            if (After(plan, instalment.On, invoice, paid >= expected, today) is { } follows)
            {
                return follows;
            }
        }

        return paid >= expected
            ? new RecordFacts([new PlanCompleted(plan.Plan)], NextKind.Resume, "every instalment was paid")
            : null;
    }

    public WaitUntil Waiting(PlanAgreed plan, Invoice invoice, DateOnly today)
    {
        var paid = invoice.Pauses.PaidSincePlan(invoice.Money);
        var expected = paid.Nothing;
        var unpaid = plan.Instalments.Where(instalment => paid < (expected += instalment.Amount)).ToList();
        var next = unpaid[0];
        var wake = unpaid.SelectMany(instalment => new[] { MissedFrom(instalment.On), BreachedFrom(instalment.On) })
            .Where(day => day > today)
            .Min();
        return new WaitUntil(
            settings.MomentOn(wake), NextKind.InstalmentDue, $"paused: plan, {next.Amount} by {next.On:yyyy-MM-dd}")
        {
            At = settings.MomentOn(next.On),
        };
    }

    private RecordFacts? After(PlanAgreed plan, DateOnly on, Invoice invoice, bool isPaid, DateOnly today)
    {
        var isJudged = invoice.Pauses.Judged.Contains(on);
        return (isPaid, isJudged) switch
        {
            (true, false) => new RecordFacts([new InstalmentMet(plan.Plan, on)], NextKind.InstalmentDue, $"{on:yyyy-MM-dd} was paid"),
            (false, _) when today >= BreachedFrom(on) => new RecordFacts(
                [new PlanBreached(plan.Plan)],
                NextKind.Resume,
                $"the instalment of {on:yyyy-MM-dd} was not paid: the whole rest is due"),
            (false, false) when today >= MissedFrom(on) => new RecordFacts(
                [new InstalmentMissed(plan.Plan, on)],
                NextKind.InstalmentDue,
                $"the instalment of {on:yyyy-MM-dd} was not paid; "
                    + $"it can be until {calendar.AddWorkingDays(on, Deadlines.InstalmentGraceWorkingDays):yyyy-MM-dd}"),
            _ => null,
        };
    }

    /// <summary>The first working day after the grace: whenever somebody looks, the answer has that day.</summary>
    private DateOnly MissedFrom(DateOnly on) => calendar.AddWorkingDays(on, Deadlines.PromiseGraceWorkingDays + 1);

    private DateOnly BreachedFrom(DateOnly on) => calendar.AddWorkingDays(on, Deadlines.InstalmentGraceWorkingDays + 1);
}
