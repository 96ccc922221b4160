namespace Receivables.Domain;

/// <summary>The first days of the periods for which rates are set.</summary>
internal static class StatutePeriods
{
    /// <summary>The first day of the period that holds the day; the day itself where there are no periods.</summary>
    public static DateOnly StartOf(this StatutePeriod period, DateOnly day) => period switch
    {
        StatutePeriod.HalfYear => new DateOnly(day.Year, day.Month < 7 ? 1 : 7, 1),
        StatutePeriod.Year => new DateOnly(day.Year, 1, 1),
        _ => day,
    };

    /// <summary>The first day after the period that holds the day; no end where there are no periods.</summary>
    public static DateOnly EndOf(this StatutePeriod period, DateOnly day) => period switch
    {
        StatutePeriod.HalfYear => period.StartOf(day).AddMonths(6),
        StatutePeriod.Year => period.StartOf(day).AddYears(1),
        _ => DateOnly.MaxValue,
    };
}
