namespace Receivables.Domain;

/// <summary>
/// Interest as an exact fraction. Summing base times rate times days and dividing once at the end keeps every sum
/// exact, whatever the number of days; the common denominator serves years of 365 and of 366 days alike.
/// </summary>
internal static class DayCounts
{
    /// <summary>A hundred percent, over a year of 365 days, over a year of 366 days.</summary>
    private const decimal Denominator = 100m * 365m * 366m;

    /// <summary>The numerator of the interest over days that all lie in one kind of year.</summary>
    public static decimal Numerator(Money sum, Percentage rate, int days, DayCount dayCount, DateOnly inYearOf) =>
        sum.Cents * rate.Value * (days * (IsLongYear(dayCount, inYearOf) ? 365 : 366));

    /// <summary>The exact interest of a numerator, or of a sum of them, in cents.</summary>
    public static decimal Cents(decimal numerator) => numerator / Denominator;

    /// <summary>The last day that counts like the given one.</summary>
    public static DateOnly LastDayCountedAlike(DayCount dayCount, DateOnly day) =>
        dayCount == DayCount.ActualActual ? new DateOnly(day.Year, 12, 31) : DateOnly.MaxValue;

    private static bool IsLongYear(DayCount dayCount, DateOnly day) =>
        dayCount == DayCount.ActualActual && DateTime.IsLeapYear(day.Year);
}
