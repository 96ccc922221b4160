namespace Receivables.Domain;

/// <summary>
/// One holiday: its name, and the day on which it falls in the year of an Easter Sunday, or null in a year that does
/// not have it.
/// </summary>
internal sealed record HolidayRule(string Name, Func<DateOnly, DateOnly?> InYearOf)
{
    /// <summary>
    /// The first year with a king, whose birthday is 27 April; a queen's was kept on 30 April before.
    /// </summary>
    private const int FirstYearOfKing = 2014;

    /// <summary>The same day each year.</summary>
    public static HolidayRule On(int month, int day, string name) =>
        new(name, easter => new DateOnly(easter.Year, month, day));

    /// <summary>A number of days after Easter Sunday, or before it when negative.</summary>
    public static HolidayRule AfterEaster(int days, string name) => new(name, easter => easter.AddDays(days));

    /// <summary>The birthday of the Dutch king; of a Sunday it becomes the Saturday before.</summary>
    public static HolidayRule KingsDay(string name) => new(name, easter =>
        easter.Year >= FirstYearOfKing ? SundayMoves(new DateOnly(easter.Year, 4, 27), -1) : null);

    /// <summary>
    /// The day of the queen before him; of a Sunday the Saturday before, until 1979 the Monday after.
    /// </summary>
    public static HolidayRule QueensDay(string name) => new(name, easter =>
        easter.Year < FirstYearOfKing
            ? SundayMoves(new DateOnly(easter.Year, 4, 30), easter.Year >= 1980 ? -1 : 1)
            : null);

    private static DateOnly SundayMoves(DateOnly day, int days) =>
        day.DayOfWeek == DayOfWeek.Sunday ? day.AddDays(days) : day;
}
