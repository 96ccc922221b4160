namespace Receivables.Domain;

/// <summary>What a pause means for the next step: wait for its end, or record that it ended badly.</summary>
internal sealed class PauseDecision(DunningSettings settings)
{
    public NextStep? Of(Invoice invoice, DateTimeOffset now)
    {
        var today = settings.LocalDay(now);
        return Broken(invoice, today) ?? Instalment(invoice, today) ?? Waiting(invoice, today);
    }

    private static NextStep? Broken(Invoice invoice, DateOnly today)
    {
        var broken = invoice.Pauses.All.FirstOrDefault(pause => pause.Kind == PauseKind.Promise && pause.Until < today);
        return broken is null
            ? null
            : new RecordFacts(
                [new PromiseBroken(broken.Id)], NextKind.Resume, $"promised for {broken.Until:yyyy-MM-dd}, not paid");
    }

    /// <summary>Every instalment up to yesterday must have been paid; one that was not ends the plan.</summary>
    private static NextStep? Instalment(Invoice invoice, DateOnly today)
    {
        if (invoice.Pauses.Plan is not { } plan)
        {
            return null;
        }

        var expected = Money.Zero(invoice.Money.Principal.Currency);
        foreach (var instalment in plan.Instalments.Where(instalment => instalment.On < today))
        {
            expected += instalment.Amount;
            if (invoice.Pauses.PaidSincePlan(invoice.Money) < expected)
            {
                return new RecordFacts(
                    [new InstalmentMissed(plan.Plan, instalment.On), new PlanBreached(plan.Plan)],
                    NextKind.Resume,
                    $"the instalment of {instalment.On:yyyy-MM-dd} was not paid");
            }
        }

        return null;
    }

    private WaitUntil? Waiting(Invoice invoice, DateOnly today)
    {
        if (invoice.Pauses.On(today) is not { } pause)
        {
            return null;
        }

        var kind = pause.Kind switch
        {
            PauseKind.Promise => NextKind.PromiseDue,
            PauseKind.Plan => NextKind.InstalmentDue,
            _ => NextKind.Resume,
        };
        var until = pause.Kind == PauseKind.Plan
            ? invoice.Pauses.Plan?.Instalments.FirstOrDefault(instalment => instalment.On >= today)?.On
            : pause.Until;
        return new WaitUntil(
            until is { } day ? settings.MomentOn(day.AddDays(1)) : null, kind, $"paused: {pause.Why}");
    }
}
