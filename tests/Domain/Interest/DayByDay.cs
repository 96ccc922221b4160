namespace Receivables.Domain.Tests;

/// <summary>
/// Interest worked out in the plainest way: one day at a time, in exact fractions of whole numbers. Slow, and so
/// simple that it can be checked by eye; the product must agree with it to the cent.
/// </summary>
internal static class DayByDay
{
    /// <summary>A cent, in units of a hundredth of a percent per 365 times 366 parts of a year.</summary>
    private const long Cent = 100L * 100L * 365L * 366L;

    public static Money Interest(InterestBasis basis, Money principal, DateOnly firstDay, DateOnly lastDay)
    {
        long yearStartBase = principal.Cents, capitalised = 0;
        Int128 running = 0;
        var years = 0;
        for (var day = firstDay; day <= lastDay; day = day.AddDays(1))
        {
            if (basis.Compounding == Compounding.Yearly && day == Anniversary(firstDay, years + 1))
            {
                years++;
                capitalised += HalfUp(running);
                yearStartBase = principal.Cents + capitalised;
                running = 0;
            }

            var hundredths = (long)(basis.Rates.On(day).Rate.Value * 100m);
            var partsOfYear = basis.DayCount == DayCount.ActualActual && DateTime.IsLeapYear(day.Year) ? 365L : 366L;
            running += (Int128)yearStartBase * hundredths * partsOfYear;
        }

        return new Money(capitalised + HalfUp(running));
    }

    private static DateOnly Anniversary(DateOnly firstDay, int years) =>
        firstDay is { Month: 2, Day: 29 } && !DateTime.IsLeapYear(firstDay.Year + years)
            ? new DateOnly(firstDay.Year + years, 3, 1)
            : new DateOnly(firstDay.Year + years, firstDay.Month, firstDay.Day);

    private static long HalfUp(Int128 exact) => (long)((exact + (Cent / 2)) / Cent);
}
