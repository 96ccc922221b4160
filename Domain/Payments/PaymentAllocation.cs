namespace Receivables.Domain;

/// <summary>
/// Allocates one payment over the open claims of a debtor (6:43 BW) and within each (6:44 BW): first the claims that
/// the debtor named; then those that are due, of these the most onerous, of these the oldest, and equals in proportion.
/// The order in which the claims are given has no influence.
/// </summary>
public static class PaymentAllocation
{
    /// <summary>
    /// Where the payment goes. Claims with nothing open take no part; what no claim takes is the surplus. What is named
    /// but not open (an unknown claim, or more than is open on it) counts as not named.
    /// </summary>
    public static AllocationPlan Plan(Payment payment, IEnumerable<OpenClaim> claims)
    {
        ArgumentNullException.ThrowIfNull(payment);
        if (!payment.Amount.IsPositive)
        {
            throw new ArgumentOutOfRangeException(nameof(payment), payment.Amount, "A payment is more than zero.");
        }

        var open = InFixedOrder(claims);
        var named = AllocationRound.Fill(
            payment.Amount, [.. open.Select(claim => Share.Of(claim, NamedFor(claim, payment)))], payment.PaidOn);
        var rest = AllocationRound.Fill(
            payment.Amount - named.Taken, [.. open.Select(claim => Share.Of(claim, claim.Total - named.For(claim)))],
            payment.PaidOn);

        var lines = Lines(named, rest);
        var surplus = payment.Amount - named.Taken - rest.Taken;
        return new AllocationPlan(payment, lines, surplus, AllocationExplanation.Of(payment, lines, surplus));
    }

    private static OpenClaim[] InFixedOrder(IEnumerable<OpenClaim> claims)
    {
        var open = claims.Where(claim => claim.Total.IsPositive)
            .OrderBy(claim => claim.Id.Value, StringComparer.Ordinal).ToArray();
        for (var i = 1; i < open.Length; i++)
        {
            if (open[i].Id == open[i - 1].Id)
            {
                throw new ArgumentException($"Claim {open[i].Id} is given twice.", nameof(claims));
            }
        }

        return open;
    }

    private static Money NamedFor(OpenClaim claim, Payment payment)
    {
        var named = payment.Designations.Where(designation => designation.Claim == claim.Id);
        return Money.Min(claim.Total, Money.Sum(named.Select(one => one.Amount ?? claim.Total), claim.Total.Currency));
    }

    private static IReadOnlyList<AllocationLine> Lines(AllocationRound named, AllocationRound rest)
    {
        var first = named.Shares.Select(share =>
            WithinClaim.Split(share.Claim, share.Amount + rest.For(share.Claim), AllocationReason.Designated));
        var then = rest.Shares.Where(share => named.For(share.Claim).IsZero).Select(share =>
            WithinClaim.Split(share.Claim, share.Amount, share.Reason));
        return [.. first, .. then];
    }
}
