namespace Receivables.Domain;

/// <summary>
/// Interest on one claim from its first day, through payments in between. Immutable: <see cref="UpTo"/> answers without
/// changing anything, <see cref="Pay"/> gives the accrual as it goes on.
/// <para>
/// Interest is rounded to the cent, half up, at the end of each interest year (when it joins the base, if it
/// compounds) and at each cut-off: the day of a payment or the day asked. A change of rate never rounds.
/// </para>
/// </summary>
public sealed class InterestAccrual
{
    private readonly InterestTally tally;

    private InterestAccrual(InterestBasis basis, Money principal, DateOnly firstDay, InterestTally tally)
    {
        Basis = basis;
        Principal = principal;
        FirstDay = firstDay;
        this.tally = tally;
    }

    public InterestBasis Basis { get; }

    /// <summary>The principal that is still open.</summary>
    public Money Principal { get; }

    /// <summary>The first day that bears interest, inclusive: the day after the last day to pay.</summary>
    public DateOnly FirstDay { get; }

    /// <summary>The interest up to the last cut-off or payment; nil when there was none.</summary>
    public InterestStatement Statement => tally.Statement();

    /// <summary>Starts the interest on a principal of zero or more.</summary>
    public static InterestAccrual Start(InterestBasis basis, Money principal, DateOnly firstDay)
    {
        ArgumentNullException.ThrowIfNull(basis);
        if (principal.IsNegative)
        {
            throw new ArgumentOutOfRangeException(nameof(principal), principal, "Interest runs on zero or more.");
        }

        return new InterestAccrual(basis, principal, firstDay, InterestTally.Before(firstDay, principal.Nothing));
    }

    /// <summary>
    /// The interest up to and including a day, which may not lie before a payment that was taken in. Before the first
    /// day it is nil. Throws <see cref="MissingStatuteRowException"/> where the rate of a day is not known.
    /// </summary>
    public InterestStatement UpTo(DateOnly lastDay) => TallyOn(lastDay).Statement();

    /// <summary>
    /// The same interest fixed to the cent on a day, as a payment on it will find it: what <see cref="UpTo"/> says of
    /// that day is then in <see cref="Statement"/>.
    /// </summary>
    public InterestAccrual CutOff(DateOnly on) => new(Basis, Principal, FirstDay, TallyOn(on));

    /// <summary>
    /// Takes in a payment, which bears interest up to and including its own day; several on one day are fine. Of the
    /// interest the oldest is paid first. Throws <see cref="ArgumentOutOfRangeException"/> when a part is negative or
    /// more than is open, or the day lies before an earlier payment.
    /// </summary>
    /// <param name="on">The day of payment.</param>
    /// <param name="interest">What of it goes to interest.</param>
    /// <param name="principal">What of it goes to principal; a credit note goes here too.</param>
    public InterestAccrual Pay(DateOnly on, Money interest, Money principal)
    {
        if (principal.IsNegative || principal > Principal)
        {
            throw new ArgumentOutOfRangeException(nameof(principal), principal, $"Open is {Principal}.");
        }

        return new InterestAccrual(Basis, Principal - principal, FirstDay, TallyOn(on).Pay(interest));
    }

    /// <summary>What one day costs on that day, rounded: the "per day" of a notice.</summary>
    public Money PerDay(DateOnly day)
    {
        var sum = Principal + TallyOn(day).Capitalised;
        var oneDay = DayCounts.Numerator(sum, Basis.Rates.On(day).Rate, days: 1, Basis.DayCount, day);
        return Rounding.HalfUpCents(DayCounts.Cents(oneDay), Principal.Currency);
    }

    private InterestTally TallyOn(DateOnly lastDay)
    {
        if (lastDay >= tally.Through) return InterestRun.Continue(Basis, Principal, FirstDay, tally, lastDay);

        var nothingRanYet = tally.Through < FirstDay;
        return nothingRanYet ? tally : throw new ArgumentOutOfRangeException(
            nameof(lastDay), lastDay, $"Payments up to {tally.Through:O} were taken in already.");
    }
}
