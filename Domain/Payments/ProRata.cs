namespace Receivables.Domain;

/// <summary>Divides a sum in proportion, without losing or inventing a cent.</summary>
public static class ProRata
{
    /// <summary>
    /// The share of each weight, rounded down, after which the cents left over go one by one to the shares that lost
    /// most by rounding (the largest remainder); of equal remainders the earlier weight wins. The shares always add up
    /// to the sum, and while the sum is at most the total weight no share exceeds its weight.
    /// </summary>
    /// <param name="sum">What to divide, zero or more.</param>
    /// <param name="weights">Zero or more each, together more than zero.</param>
    public static IReadOnlyList<Money> Shares(Money sum, IReadOnlyList<Money> weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        Int128 total = Money.Sum(weights, sum.Currency).Cents;
        if (sum.IsNegative || total <= 0 || weights.Any(weight => weight.IsNegative))
        {
            throw new ArgumentException(
                "A sum and its weights are zero or more, and not all weights are zero.", nameof(weights));
        }

        var exact = weights.Select(weight => Int128.DivRem(sum.Cents * (Int128)weight.Cents, total)).ToArray();
        var cents = exact.Select(share => (long)share.Quotient).ToArray();
        var leftOver = (int)(sum.Cents - cents.Sum());
        var byRemainder = Enumerable.Range(0, exact.Length).OrderByDescending(i => exact[i].Remainder);
        foreach (var index in byRemainder.Take(leftOver))
        {
            cents[index]++;
        }

        return [.. cents.Select(share => new Money(share, sum.Currency))];
    }
}
