namespace Receivables.Domain;

/// <summary>
/// The date that an ordinary reminder states. It gives at most a week and never asks for payment on a day off; the next
/// written message never arrives on or before it.
/// </summary>
/// <param name="SentOn">The local day of sending.</param>
/// <param name="PayBy">The stated date, itself still in time.</param>
public sealed record ReminderTerm(DateOnly SentOn, DateOnly PayBy)
{
    /// <summary>Ordinary days between sending and the stated date.</summary>
    public const int Days = 5;

    /// <summary>More than this is too long for an ordinary reminder, so the date then moves back instead of on.</summary>
    public const int MostDays = 7;

    /// <summary>Days that a next message keeps away from the stated date, for payments under way.</summary>
    public const int Distance = 2;

    /// <summary>The first day on which a next written message may go out.</summary>
    public DateOnly NextMessageFrom => PayBy.AddDays(Distance);

    /// <summary>
    /// Sending day plus five days, moved on to a working day, or back to one when moving on gives more than seven. It
    /// is always after the sending day.
    /// </summary>
    public static ReminderTerm Of(DateOnly sentOn, HolidayCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var ordinary = sentOn.AddDays(Days);
        var onward = calendar.ThisOrNextWorkingDay(ordinary);
        var payBy = onward <= sentOn.AddDays(MostDays) ? onward : calendar.ThisOrPreviousWorkingDay(ordinary);
        return new ReminderTerm(sentOn, payBy);
    }
}
