namespace Receivables.Domain;

/// <summary>
/// The term that a notice gives, counted from its receipt. First and last day are both inside the term: who pays on
/// the last day pays in time.
/// </summary>
/// <param name="Channel">How it was sent.</param>
/// <param name="SentOn">
/// The day of posting, or of acceptance by the recipient's mail server, on the local calendar.
/// </param>
/// <param name="ReceivedOn">The day on which the law takes it to have been received.</param>
/// <param name="FirstDay">Day 1 of the term.</param>
/// <param name="CountedLastDay">The last day by the bare count of days.</param>
/// <param name="LastDay">
/// The last day that is safe to hold the debtor to: a working day, never before the count.
/// </param>
/// <param name="Steps">How each day was found.</param>
public sealed record NoticeTerm(
    DeliveryChannel Channel, DateOnly SentOn, DateOnly ReceivedOn, DateOnly FirstDay, DateOnly CountedLastDay,
    DateOnly LastDay, IReadOnlyList<TermStep> Steps)
{
    /// <summary>The first day on which what the notice announced may be charged.</summary>
    public DateOnly ChargeableFrom => LastDay.AddDays(1);

    /// <summary>The first day after the bare count: what the letter of the law would allow.</summary>
    public DateOnly ChargeableFromByCount => CountedLastDay.AddDays(1);

    /// <summary>Whether the term is over at the beginning of that day.</summary>
    public bool IsOverOn(DateOnly day) => day > LastDay;

    /// <summary>
    /// The term that counts when the same notice went out twice, by mail and by post: the one that ends last.
    /// </summary>
    public static NoticeTerm Later(NoticeTerm one, NoticeTerm other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return other.LastDay > one.LastDay ? other : one;
    }
}
