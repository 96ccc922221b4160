namespace Receivables.Domain;

/// <summary>When the interest of a Belgian consumer starts, WER art. XIX.2 paragraph 4.</summary>
public static class BelgianConsumerInterest
{
    /// <summary>
    /// The first day that bears interest. Nothing may be asked before the clause applies; from then on a creditor that
    /// is a small or medium-sized company counts back to the day after it sent the reminder, others do not.
    /// </summary>
    /// <param name="reminderSentOn">The day on which the first, free reminder was sent.</param>
    /// <param name="clauseAppliesFrom">The day after the free term of fourteen days.</param>
    /// <param name="asOf">The day of the claim.</param>
    /// <returns>Null while the clause does not yet apply: no interest is due at all.</returns>
    public static DateOnly? FirstDay(
        bool creditorIsSmall, DateOnly reminderSentOn, DateOnly clauseAppliesFrom, DateOnly asOf)
    {
        if (asOf < clauseAppliesFrom) return null;

        return creditorIsSmall ? reminderSentOn.AddDays(1) : clauseAppliesFrom;
    }
}
