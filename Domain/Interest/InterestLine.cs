namespace Receivables.Domain;

/// <summary>One line of the working: a stretch of days over which the rate and the base stayed the same.</summary>
/// <param name="FirstDay">The first day, inclusive.</param>
/// <param name="LastDay">The last day, inclusive.</param>
/// <param name="Rate">The yearly rate.</param>
/// <param name="Base">The sum that bore interest: principal and capitalised interest that were still unpaid.</param>
/// <param name="Exact">Base times rate times days over the days of a year, in euros, not rounded.</param>
/// <param name="Amount">
/// The line in cents, such that the lines of a rounded sum add up to it: what the running sum, rounded, grew by.
/// </param>
/// <param name="Source">Where the rate stands.</param>
public sealed record InterestLine(
    DateOnly FirstDay, DateOnly LastDay, Percentage Rate, Money Base, decimal Exact, Money Amount, StatuteSource Source)
{
    public int Days => LastDay.DayNumber - FirstDay.DayNumber + 1;
}
