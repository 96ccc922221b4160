namespace Receivables.Domain;

/// <summary>One pass of a sum over claims in the order of 6:43 BW, second paragraph.</summary>
internal sealed record AllocationRound(IReadOnlyList<Share> Shares, Money Taken)
{
    /// <summary>Fills the room of each claim until the sum is used up. Claims must come in a fixed order.</summary>
    public static AllocationRound Fill(Money sum, IReadOnlyList<Share> rooms, DateOnly paidOn)
    {
        var ranks = rooms.Where(room => room.Amount.IsPositive)
            .GroupBy(room => (IsDue: room.Claim.IsDueOn(paidOn), room.Claim.Onerousness, room.Claim.DueOn))
            .OrderByDescending(rank => rank.Key.IsDue)
            .ThenByDescending(rank => rank.Key.Onerousness)
            .ThenBy(rank => rank.Key.DueOn)
            .ToArray();
        var shares = new List<Share>();
        var left = sum;
        for (var i = 0; i < ranks.Length && left.IsPositive; i++)
        {
            var equals = ranks[i].ToArray();
            var room = Money.Sum(equals.Select(share => share.Amount), sum.Currency);
            var next = i + 1 < ranks.Length ? ranks[i + 1].First().Claim : null;
            var reason = left < room && equals.Length > 1
                ? AllocationReason.ProRata
                : WhyBefore(equals[0].Claim, next, paidOn);
            var taken = Money.Min(left, room);
            var parts = ProRata.Shares(taken, [.. equals.Select(share => share.Amount)]);
            shares.AddRange(equals
                .Zip(parts, (share, part) => share with { Amount = part, Reason = reason })
                .Where(share => share.Amount.IsPositive));
            left -= taken;
        }

        return new AllocationRound(shares, sum - left);
    }

    /// <summary>What the claim got in this round; zero when nothing.</summary>
    public Money For(OpenClaim claim) =>
        Shares.FirstOrDefault(share => share.Claim.Id == claim.Id)?.Amount ?? claim.Total.Nothing;

    private static AllocationReason WhyBefore(OpenClaim claim, OpenClaim? next, DateOnly paidOn) =>
        next is null ? AllocationReason.Remaining
        : claim.IsDueOn(paidOn) != next.IsDueOn(paidOn) ? AllocationReason.DueFirst
        : claim.Onerousness != next.Onerousness ? AllocationReason.MostOnerous
        : AllocationReason.Oldest;
}
