namespace Receivables.Domain;

/// <summary>
/// Moves the last day of a term that would end on a day off to the next working day. Whether the laws that say so
/// reach private terms is disputed, so it is always done: a longer term never harms the debtor.
/// </summary>
public static class TermExtension
{
    /// <summary>
    /// The last day that is safe to hold the debtor to; never before <paramref name="lastDay"/>.
    /// <list type="bullet">
    /// <item>Netherlands, Algemene termijnenwet art. 1 and 3: not a Saturday, Sunday or holiday, nor a bridge day,
    /// since royal decrees equate those to holidays (the Friday after Ascension always, others nearly always).</item>
    /// <item>Belgium, art. 1.7 of the Civil Code: not a Saturday, Sunday or legal holiday.</item>
    /// <item>Elsewhere: not a Saturday, Sunday or closing day of the euro payment system.</item>
    /// </list>
    /// </summary>
    public static DateOnly SafeLastDay(Country country, DateOnly lastDay)
    {
        var calendar = country.Calendar;
        var countsBridgeDays = country == Country.Netherlands;
        while (!calendar.IsWorkingDay(lastDay) || (countsBridgeDays && calendar.IsBridgeDay(lastDay)))
        {
            lastDay = lastDay.AddDays(1);
        }

        return lastDay;
    }
}
