using System.Globalization;

namespace Receivables.Domain;

/// <summary>
/// Decides what an invoice does next from its facts, its frozen policy, the law of the day and the moment. Pure: the
/// same input gives the same answer, so the plan that is shown is the life that happens.
/// </summary>
public sealed class Decision(Policy policy, DunningSettings settings, ClaimLaw law)
{
    private readonly Ladder ladder = new(policy, settings);
    private readonly PauseDecision pauses = new(settings);
    private readonly DeliveryDecision delivery = new(policy, settings, law);
    private readonly EndDecision end = new(policy, settings, law);

    public NextStep Of(Invoice invoice, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(invoice);
        try
        {
            return Ended(invoice)
                ?? new Settlement(settings).Of(invoice)
                ?? delivery.Of(invoice, now)
                ?? pauses.Of(invoice, now)
                ?? delivery.UntilChargeable(end.Running(invoice, now) ?? Next(invoice, now), invoice, now);
        }
        catch (MissingStatuteRowException missing)
        {
            return Person(invoice, $"missing-rate-{missing.Day:yyyy-MM-dd}", PauseKind.MissingRate, missing.Message);
        }
    }

    /// <summary>Puts the invoice on a person's worklist, once, and waits for them.</summary>
    internal static NextStep Person(Invoice invoice, string task, PauseKind kind, string what) =>
        invoice.Worklist.ContainsKey(task)
            ? new WaitUntil(null, NextKind.Resume, what)
            : new RecordFacts([new WorkRequested(task, kind.ToString(), what)], NextKind.Resume, what);

    /// <summary>The life is over; a claim that was handed over still closes when it is paid.</summary>
    private static NextStep? Ended(Invoice invoice) => invoice switch
    {
        { Ending: InvoiceEnding.None } => null,
        { Ending: InvoiceEnding.HandedOver, IsSettled: true } => new RecordFacts(
            [new InvoiceSettled(invoice.Money.LastPaidOn ?? invoice.DueDate, "paid after handover")],
            NextKind.None,
            "paid after handover"),
        _ => new LifeEnded(invoice.Ending, $"ended: {invoice.Ending}"),
    };

    private NextStep Next(Invoice invoice, DateTimeOffset now)
    {
        if (invoice.Facts.DoNotDun)
        {
            return new WaitUntil(null, NextKind.None, "registered as not to be dunned");
        }

        return ladder.Next(invoice) is { } planned ? Stage(planned, invoice, now) : end.Begin(invoice, now);
    }

    private NextStep Stage(PlannedStage planned, Invoice invoice, DateTimeOffset now)
    {
        var kind = KindOf(planned.Stage);
        var moment = MomentOf(planned, invoice, now);
        var wake = planned.Stage.IsWritten ? moment - Deadlines.RequestLead : moment;
        if (now < wake)
        {
            return new WaitUntil(wake, kind, WhyOf(planned, invoice)) { At = moment };
        }

        if (!planned.Stage.IsWritten)
        {
            var task = $"call-{planned.Stage.Id}-{planned.Cycle}";
            return new RecordFacts([new CallTaskCreated(task, planned.Stage.Id, planned.Cycle)], kind, planned.Why);
        }

        return Refusal(planned, invoice, now)
            ?? delivery.ClaimsBefore(planned, invoice, now)
            ?? Send(planned, invoice, now);
    }

    /// <summary>What stands in the way of a written stage that is due.</summary>
    private NextStep? Refusal(PlannedStage planned, Invoice invoice, DateTimeOffset now)
    {
        var today = settings.LocalDay(now);
        if (!settings.IsLive)
        {
            return new WaitUntil(
                settings.MomentOn(settings.Debtor.Calendar.NextWorkingDay(today)),
                KindOf(planned.Stage),
                "the creditor is not live: nothing leaves");
        }

        if (invoice.Worklist.GetValueOrDefault(FaultyTask(planned.Stage.Id, planned.Cycle)) is { } faulty)
        {
            return new WaitUntil(null, NextKind.Resume, faulty.What);
        }

        var due = DueOf(planned, invoice, today);
        var approved = $"late-{planned.Stage.Id}-{planned.Cycle}";
        if (today > settings.Debtor.Calendar.AddWorkingDays(due, settings.LateWorkingDays + 1)
            && !invoice.WorkWasDone(approved))
        {
            return Person(
                invoice,
                approved,
                PauseKind.Hold,
                $"{planned.Stage.Id} was planned for {due:yyyy-MM-dd} and is too late to go by itself");
        }

        if (settings.BankFeedRequired && StatedBefore(invoice) is { } stated && !(settings.BankFeedUpTo >= stated))
        {
            return new WaitUntil(
                settings.MomentOn(settings.Debtor.Calendar.NextWorkingDay(today)),
                KindOf(planned.Stage),
                $"waits for bank entries up to {stated:yyyy-MM-dd}");
        }

        return planned.Stage.Kind == StageKind.FormalNotice ? NoticeRefusal(invoice) : null;
    }

    private NextStep? NoticeRefusal(Invoice invoice)
    {
        if (invoice.Money.PrincipalOpen < settings.NoticeMinimum)
        {
            return Person(
                invoice,
                "small-claim",
                PauseKind.Hold,
                $"under {settings.NoticeMinimum}: no formal notice, see the small-claims list");
        }

        var served = ladder.RemindersServed(invoice);
        return served < policy.RemindersBeforeNotice
            ? Person(
                invoice,
                "too-few-reminders",
                PauseKind.BadAddress,
                $"only {served} of {policy.RemindersBeforeNotice} reminders were served")
            : null;
    }

    /// <summary>The worklist's name for a stage whose message could not be written.</summary>
    public static string FaultyTask(string stage, int cycle) =>
        string.Create(CultureInfo.InvariantCulture, $"faulty-{stage}-{cycle}");

    /// <summary>The channels that are left for a stage, in its order: those that reach the debtor and did not fail.</summary>
    internal static IReadOnlyList<DeliveryChannel> ChannelsOf(
        PolicyStage stage, int cycle, Invoice invoice, DunningSettings settings)
    {
        var failed = invoice.Stages.Sent
            .Where(sent => sent.Stage == stage.Id && sent.Cycle == cycle && sent.HasFailed)
            .Select(sent => sent.Channel);
        return [.. stage.Channels.Except(failed).Where(settings.CanReachBy)];
    }

    internal NextStep Send(PlannedStage planned, Invoice invoice, DateTimeOffset now)
    {
        var channels = ChannelsOf(planned.Stage, planned.Cycle, invoice, settings);
        return channels is [var channel, ..]
            ? new AskForMessage(planned, channel, SlotOf(planned, invoice, now), KindOf(planned.Stage), planned.Why)
            : Person(
                invoice,
                $"bad-address-{planned.Stage.Id}-{planned.Cycle}",
                PauseKind.BadAddress,
                "no channel reaches the debtor: mend the address");
    }

    /// <summary>The announcement of a handover goes as a stage does: live, written well, by a channel that reaches.</summary>
    internal NextStep Announce(PlannedStage planned, Invoice invoice, DateTimeOffset now)
    {
        var faulty = invoice.Worklist.GetValueOrDefault(FaultyTask(planned.Stage.Id, planned.Cycle));
        return !settings.IsLive || faulty is not null
            ? new WaitUntil(
                settings.MomentOn(settings.Debtor.Calendar.NextWorkingDay(settings.LocalDay(now))),
                NextKind.Handover,
                faulty?.What ?? "the creditor is not live: nothing leaves")
            : Send(planned, invoice, now);
    }

    /// <summary>The moment planned, or the next one inside the send window once that has passed.</summary>
    private DateTimeOffset SlotOf(PlannedStage planned, Invoice invoice, DateTimeOffset now)
    {
        var moment = MomentOf(planned, invoice, now);
        return now <= moment ? moment : settings.NowOrNext(now);
    }

    /// <summary>The day of a stage, and not before the day to which it had to wait.</summary>
    private DateOnly DueOf(PlannedStage planned, Invoice invoice, DateOnly today)
    {
        var day = ladder.DueDay(planned, invoice, today);
        return settings.SendingDay(PostponedTo(planned, invoice) is { } until && until > day ? until : day);
    }

    private static DateOnly? PostponedTo(PlannedStage planned, Invoice invoice) =>
        invoice.Stages.Postponed is { } later && later.Stage == planned.Stage.Id && later.Cycle == planned.Cycle
            ? later.Until
            : null;

    private static string WhyOf(PlannedStage planned, Invoice invoice) =>
        PostponedTo(planned, invoice) is { } until
            ? string.Create(CultureInfo.InvariantCulture, $"{planned.Why}; had to wait until {until:yyyy-MM-dd}")
            : planned.Why;

    private static DateOnly? StatedBefore(Invoice invoice) =>
        invoice.Stages.Sent.LastOrDefault(sent => !sent.HasFailed)?.StatedDate ?? invoice.Stages.Notice?.LastDay;

    /// <summary>
    /// When the stage is due: at the debtor's moment of the day, or from the start of the day where a person asked it to
    /// go sooner.
    /// </summary>
    private DateTimeOffset MomentOf(PlannedStage planned, Invoice invoice, DateTimeOffset now)
    {
        var day = DueOf(planned, invoice, settings.LocalDay(now));
        var isAsked = invoice.Stages.Advanced.Exists(asked =>
            asked.Stage == planned.Stage.Id && asked.Cycle == planned.Cycle && asked.On == day);
        return isAsked ? settings.Window.MomentOn(day, 0, 1) : settings.MomentOn(day);
    }

    internal static NextKind KindOf(PolicyStage stage) => stage.Kind switch
    {
        StageKind.Courtesy => NextKind.Courtesy,
        StageKind.Reminder => NextKind.Reminder,
        StageKind.Call => NextKind.CallTask,
        StageKind.FormalNotice => NextKind.FormalNotice,
        StageKind.CostsDue => NextKind.CostsDue,
        StageKind.Handover => NextKind.Handover,
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage.Kind, "No such kind of stage."),
    };
}
