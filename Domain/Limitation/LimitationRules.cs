namespace Receivables.Domain;

/// <summary>Counts limitation (verjaring), with the letters that interrupt it.</summary>
public sealed class LimitationRules(StatuteBook book)
{
    /// <summary>A new period after an interruption is as long as the old one, and at most this (3:319 BW).</summary>
    public const int MostYearsAfterInterruption = 5;

    /// <summary>
    /// The period of a claim. It begins on the day after the claim fell due; each interruption that reached the debtor
    /// in time begins a new one on the day after. One that came too late changes nothing.
    /// </summary>
    /// <param name="kind">Which claim.</param>
    /// <param name="dueOn">The day on which it could be demanded.</param>
    /// <param name="interruptions">The days on which written interruptions reached the debtor, in any order.</param>
    /// <param name="yearsByContract">The period that the contract sets for a Belgian claim, where it is known.</param>
    public LimitationPeriod Of(
        LimitationKind kind, DateOnly dueOn, IEnumerable<DateOnly> interruptions, int? yearsByContract = null)
    {
        ArgumentNullException.ThrowIfNull(interruptions);
        var law = book.Of(LawOf(kind)).On(dueOn);
        var years = IsDutch(kind) ? law.Value : yearsByContract ?? law.Value;
        var period = new LimitationPeriod(dueOn.AddYears(years), null, years, law.Source);
        if (!CanBeInterruptedByLetter(kind)) return period;

        return interruptions.Where(received => received > dueOn).Order().Aggregate(
            period, (running, received) => running.IsBarredOn(received) ? running : Renewed(running, received));
    }

    /// <summary>
    /// Whether a letter or mail of the creditor interrupts. In the Netherlands a written reminder that reserves the
    /// right does (3:317 BW); in Belgium an ordinary letter does not, and nothing there is counted on.
    /// </summary>
    public static bool CanBeInterruptedByLetter(LimitationKind kind) => IsDutch(kind);

    private static LimitationPeriod Renewed(LimitationPeriod running, DateOnly received)
    {
        var years = Math.Min(running.Years, MostYearsAfterInterruption);
        return running with { LastDay = received.AddYears(years), InterruptedOn = received, Years = years };
    }

    private static bool IsDutch(LimitationKind kind) =>
        kind is LimitationKind.DutchContract or LimitationKind.DutchConsumerGoods;

    private static StatuteKey<int> LawOf(LimitationKind kind) => kind switch
    {
        LimitationKind.DutchContract => DutchLaw.Limitation,
        LimitationKind.DutchConsumerGoods => DutchLaw.LimitationConsumerGoods,
        LimitationKind.BelgianContract => BelgianLaw.Limitation,
        LimitationKind.BelgianPeriodic => BelgianLaw.LimitationPeriodic,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind of claim."),
    };
}
