namespace Receivables.Domain;

/// <summary>
/// The day on which the law takes a message to have been received, or a term that it gives to begin. The creditor must
/// prove receipt when it is contested (3:37 BW, third paragraph); these are the presumptions.
/// </summary>
internal static class Receipt
{
    /// <summary>
    /// Dutch post is deemed delivered on the second day after sending; a Sunday, a Monday and a public holiday do not
    /// count, for no ordinary letters are brought on them.
    /// </summary>
    public static DateOnly OfDutchLetter(DateOnly postedOn)
    {
        var day = postedOn;
        for (var deliveries = 0; deliveries < 2;)
        {
            day = day.AddDays(1);
            if (IsDutchDeliveryDay(day)) deliveries++;
        }

        return day;
    }

    /// <summary>Belgian post: the third working day after sending (art. XIX.2 § 1 WER).</summary>
    public static DateOnly OfBelgianLetter(DateOnly postedOn) => HolidayCalendar.Belgium.AddWorkingDays(postedOn, 3);

    /// <summary>Elsewhere no presumption was researched; the fifth working day is on the safe side.</summary>
    public static DateOnly OfForeignLetter(DateOnly postedOn) => HolidayCalendar.Target2.AddWorkingDays(postedOn, 5);

    private static bool IsDutchDeliveryDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Sunday or DayOfWeek.Monday) && !HolidayCalendar.Netherlands.IsHoliday(day);
}
