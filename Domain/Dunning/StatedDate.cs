namespace Receivables.Domain;

/// <summary>
/// The date that an ordinary reminder asks to be paid by: so many days after sending, moved to a working day; where
/// that would be more than seven days, moved back instead.
/// </summary>
public static class StatedDate
{
    /// <summary>No ordinary reminder gives more days than this.</summary>
    public const int LongestDays = 7;

    /// <summary>The next written stage comes at least so many days after the stated date.</summary>
    public const int DaysOfPeace = 2;

    public static DateOnly For(DateOnly sentOn, int days, HolidayCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var day = sentOn.AddDays(days);
        var later = calendar.ThisOrNextWorkingDay(day);
        return later.DayNumber - sentOn.DayNumber <= LongestDays ? later : calendar.ThisOrPreviousWorkingDay(day);
    }
}
