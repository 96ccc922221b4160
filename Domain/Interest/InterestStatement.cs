namespace Receivables.Domain;

/// <summary>Interest up to and including a day, with its working.</summary>
/// <param name="Accrued">All interest since its first day, in cents, whether paid or not.</param>
/// <param name="Paid">What payments have covered of it.</param>
/// <param name="Lines">The working from the first day; its lines add up to <paramref name="Accrued"/>.</param>
public sealed record InterestStatement(Money Accrued, Money Paid, IReadOnlyList<InterestLine> Lines)
{
    /// <summary>What is still to be paid.</summary>
    public Money Open => Accrued - Paid;

    /// <summary>The days over which interest ran.</summary>
    public int Days => Lines.Sum(line => line.Days);
}
