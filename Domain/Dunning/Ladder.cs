using System.Globalization;

namespace Receivables.Domain;

/// <summary>
/// Finds the next rung of an invoice and its day. It looks only at what was done and served, never counts upward, so a
/// payment, a new due day or another policy heals by itself.
/// </summary>
public sealed class Ladder(Policy policy, DunningSettings settings)
{
    /// <summary>A reminder from before the product knew the invoice asked for payment within about so many days.</summary>
    private const int PriorTermDays = 5;

    private readonly HolidayCalendar calendar = settings.Debtor.Calendar;

    /// <summary>The next stage, or null when all were done.</summary>
    public PlannedStage? Next(Invoice invoice)
    {
        ArgumentNullException.ThrowIfNull(invoice);
        var returned = Returned.StageOf(invoice);
        var stage = returned ?? Remaining(invoice).FirstOrDefault();
        return stage is null
            ? null
            : new(Worded(stage, invoice), invoice.Cycle, Day(stage, invoice), Why(stage, invoice));
    }

    /// <summary>
    /// The day on which the ladder's end comes, after any date that was stated; only meaningful once no stage is left.
    /// </summary>
    public DateOnly EndDay(Invoice invoice)
    {
        ArgumentNullException.ThrowIfNull(invoice);
        var day = Anchor(policy.End.Trigger, invoice).AddDays(policy.End.Trigger.Days);
        var afterStated = StatedBefore(invoice)?.AddDays(1) ?? day;
        return calendar.ThisOrNextWorkingDay(day > afterStated ? day : afterStated);
    }

    /// <summary>The stages that are still to be done, those that do not apply passed over.</summary>
    public IEnumerable<PolicyStage> Remaining(Invoice invoice)
    {
        ArgumentNullException.ThrowIfNull(invoice);
        var passed = LastDone(invoice);
        var friendly = invoice.Cycle > 1 ? 1 : 0;
        var prior = Math.Max(invoice.Facts.PriorReminders, friendly);
        return policy.Stages.Skip(passed + 1)
            .Where(stage => !IsPrior(stage, prior))
            .Where(stage => stage.Minimum is null || invoice.Money.PrincipalOpen >= stage.Minimum)
            .Where(stage => stage.Kind != StageKind.Courtesy || !IsPastCourtesy(stage, invoice));
    }

    /// <summary>How many reminders were served, those from before the product knew the invoice included.</summary>
    public int RemindersServed(Invoice invoice)
    {
        ArgumentNullException.ThrowIfNull(invoice);
        return invoice.Facts.PriorReminders + policy.Stages
            .Where(stage => stage.Kind == StageKind.Reminder)
            .Count(stage => invoice.Stages.Sent.Any(sent => sent.Stage == stage.Id && sent.IsServed))
            + invoice.Stages.Sent.Count(sent =>
                sent is { WasKind: StageKind.Reminder, IsServed: true } && policy.Stage(sent.Stage) is null);
    }

    private int LastDone(Invoice invoice) =>
        policy.Stages.Select((stage, at) => (stage, at))
            .Where(rung => invoice.Stages.DoneOn(rung.stage.Id) is not null)
            .Select(rung => rung.at)
            .DefaultIfEmpty(-1)
            .Max();

    /// <summary>
    /// The first reminders of the ladder were sent elsewhere, or would be out of tune after a storno.
    /// </summary>
    private bool IsPrior(PolicyStage stage, int prior) =>
        prior > 0 && (stage.Kind == StageKind.Courtesy
            || policy.Stages.Where(other => other.Kind == StageKind.Reminder).Take(prior).Contains(stage));

    private static bool IsPastCourtesy(PolicyStage stage, Invoice invoice) =>
        invoice.Stages.Sent.Count > 0 || stage.Trigger.Days < 0 && invoice.DueDate < invoice.Facts.IssueDate;

    /// <summary>
    /// A message never comes on or before the date that the last one stated, a call by the due day not before it; a
    /// call that follows a stage keeps its own distance.
    /// </summary>
    private DateOnly Day(PolicyStage stage, Invoice invoice)
    {
        var sooner = invoice.Stages.Advanced.FindLast(asked => asked.Stage == stage.Id && asked.Cycle == invoice.Cycle);
        var day = sooner?.On ?? Anchor(stage.Trigger, invoice).AddDays(stage.Trigger.Days);
        if (StatedBefore(invoice) is { } stated && (stage.IsWritten || stage.Trigger.From == StageTrigger.Due))
        {
            var earliest = stage.IsWritten ? stated.AddDays(StatedDate.DaysOfPeace) : stated;
            day = day > earliest ? day : earliest;
        }

        return calendar.ThisOrNextWorkingDay(day);
    }

    /// <summary>
    /// The day on which a stage is due once the pauses are over: one that fell into a pause keeps the days that were
    /// left, counted from the pause, the due day or the last message, whichever came last.
    /// </summary>
    public DateOnly DueDay(PlannedStage planned, Invoice invoice, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(planned);
        ArgumentNullException.ThrowIfNull(invoice);
        var from = Later(invoice.DueDate, invoice.Stages.Last?.On ?? invoice.DueDate);
        var day = planned.Day;
        foreach (var (first, last) in invoice.Pauses.Over(today))
        {
            if (first <= day && day <= last)
            {
                day = last.AddDays(1 + Math.Max(0, day.DayNumber - Later(first, from).DayNumber));
            }
        }

        return calendar.ThisOrNextWorkingDay(Later(day, Later(invoice.EligibleFrom, settings.LiveSince ?? invoice.EligibleFrom)));
    }

    private PolicyStage Worded(PolicyStage stage, Invoice invoice) =>
        Missed.Worded(DefaultNotice.Worded(stage, invoice, policy), invoice);

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static DateOnly Anchor(StageTrigger trigger, Invoice invoice) => trigger.From switch
    {
        StageTrigger.Due => invoice.DueDate,
        StageTrigger.Term => invoice.Stages.Notice?.LastDay ?? StatedBefore(invoice) ?? invoice.DueDate,
        _ => invoice.Stages.DoneOn(trigger.From) ?? invoice.DueDate,
    };

    /// <summary>The date that the last message stated, or the term of a notice gave; null before the first.</summary>
    private static DateOnly? StatedBefore(Invoice invoice)
    {
        var sent = invoice.Stages.Sent.LastOrDefault(sent => !sent.HasFailed);
        if (sent is null && invoice.Facts.PriorReminderOn is { } prior)
        {
            return prior.AddDays(PriorTermDays);
        }

        return sent?.StatedDate ?? (sent is not null && invoice.Stages.Notice?.Message == sent.Message
            ? invoice.Stages.Notice.LastDay
            : null);
    }

    private string Why(PolicyStage stage, Invoice invoice)
    {
        var anchor = Anchor(stage.Trigger, invoice);
        var stated = StatedBefore(invoice) is { } date
            ? string.Create(
                CultureInfo.InvariantCulture,
                $", at least {StatedDate.DaysOfPeace} days after {date:yyyy-MM-dd} that was stated")
            : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{stage.Id}: {anchor:yyyy-MM-dd} {stage.Trigger.Days:+ 0;- 0} days{stated}, on a working day of {calendar}");
    }
}
