namespace Receivables.Domain;

/// <summary>The costs of the facts are what the law allows: no text can mend a wrong sum.</summary>
internal sealed class LawfulCostsRule : IMessageRule
{
    public IEnumerable<MessageFault> FaultsOf(CheckedMessage message)
    {
        var (facts, shown) = (message.Facts, message.Claimable.Costs);
        return shown switch
        {
            CostsShown.SumIfUnpaid => Exactly(message, LawfulCosts.Of(message).Total),
            CostsShown.AgreedIndemnityIfUnpaid => Exactly(message, LawfulCosts.Of(message).Total),
            CostsShown.SumClaimed => AtMost(message, Ceiling(message)),
            CostsShown.AsClaimedBefore => [],
            _ => AtMost(message, facts.Costs.Nothing),
        };
    }

    /// <summary>Costs that were announced are never exceeded, even when the scale would give more.</summary>
    private static Money Ceiling(CheckedMessage message) =>
        message.Facts.CostsAnnounced ?? LawfulCosts.Of(message).Total;

    private static IEnumerable<MessageFault> Exactly(CheckedMessage message, Money lawful) =>
        message.Facts.Costs == lawful ? [] : [Wrong(message, $"must be {message.Written(lawful)}")];

    private static IEnumerable<MessageFault> AtMost(CheckedMessage message, Money ceiling) =>
        message.Facts.Costs <= ceiling ? [] : [Wrong(message, $"are at most {message.Written(ceiling)}")];

    private static MessageFault Wrong(CheckedMessage message, string limit) => MessageFault.InFacts(
        "costs-lawful", $"the costs {limit}, not {message.Written(message.Facts.Costs)}", message.Claimable.Source);
}
