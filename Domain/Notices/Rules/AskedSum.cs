namespace Receivables.Domain;

/// <summary>What a message asks the debtor to pay now.</summary>
internal static class AskedSum
{
    public static Money Of(CheckedMessage message)
    {
        var facts = message.Facts;
        return facts.Principal + Interest(message) + Costs(message) + facts.ReminderFee;
    }

    private static Money Interest(CheckedMessage message) => message.Claimable.Interest
        is InterestShown.Sum or InterestShown.SumAndPerDay or InterestShown.AsClaimedBefore
        ? message.Facts.Interest?.Amount ?? default
        : default;

    private static Money Costs(CheckedMessage message) =>
        message.Claimable.Costs is CostsShown.SumClaimed or CostsShown.AsClaimedBefore ? message.Facts.Costs : default;
}
