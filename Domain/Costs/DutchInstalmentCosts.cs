namespace Receivables.Domain;

/// <summary>
/// Collection costs on the instalments of one contract (rent, subscription, payment plan of the sale).
/// <para>
/// The text of BIK art. 2a was not read, and the sources that speak of it disagree. Until a lawyer has read it the
/// product charges no costs by itself on a second or later instalment; the ceiling is known and guards any that a
/// person enters.
/// </para>
/// </summary>
public sealed class DutchInstalmentCosts(StatuteBook book)
{
    /// <summary>Why automatic costs on later instalments are refused.</summary>
    public const string Blocked =
        "Costs on a second or later instalment of one contract are not charged automatically: the text of art. 2a of "
        + "the decree on collection costs (BIK) has not been read by a lawyer. A person may charge up to the ceiling.";

    /// <summary>
    /// The most that the law allows over a number of unpaid instalments of one contract within the months of the
    /// ceiling; null for instalments so large that the ordinary scale holds.
    /// </summary>
    /// <param name="instalment">The sum of one instalment.</param>
    /// <param name="unpaid">How many are unpaid, at least 1, each with a valid letter of its own.</param>
    /// <param name="on">The day of default of the last one.</param>
    public Money? Ceiling(Money instalment, int unpaid, DateOnly on)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(unpaid, 1);
        var rule = book.Of(DutchLaw.InstalmentCosts).On(on).Value;
        if (instalment >= rule.Below) return null;

        var sum = rule.First + (rule.Next * (unpaid - 1));
        return rule.Maximum is { } maximum ? Money.Min(sum, maximum) : sum;
    }

    /// <summary>
    /// What is charged without a person: the ordinary costs of the first unpaid instalment, and a refusal with its
    /// reason for each later one.
    /// </summary>
    /// <param name="instalment">The sum of the instalment.</param>
    /// <param name="number">Its place among the unpaid ones of the contract, from 1.</param>
    /// <param name="on">Its day of default.</param>
    public CostsClaim Automatic(Money instalment, int number, DateOnly on)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        return number == 1
            ? new DutchCosts(book).Of(instalment, on)
            : CostsClaim.Refused(Blocked);
    }
}
