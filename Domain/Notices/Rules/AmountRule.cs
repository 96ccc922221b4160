namespace Receivables.Domain;

/// <summary>
/// The sums of a text: what is open stands there, everything that stands there is a fact, and reads one way.
/// </summary>
internal sealed class AmountRule : IMessageRule
{
    private const string Source = "policy: a text shows the sums of its facts and no other; BW art. 6:96 lid 6";

    public IEnumerable<MessageFault> FaultsOf(CheckedMessage message)
    {
        var explained = ExplainedAmounts.Of(message);
        return message.Bodies.SelectMany(body => (IEnumerable<MessageFault>)
        [
            .. Required(message).Where(amount => !body.HasAmount(amount)).Select(amount =>
                body.Fault("amount-missing", $"{message.Written(amount)} does not stand there", Source)),
            .. body.Amounts.Where(found => found.IsForeignForm).Select(found => body.Fault(
                "amount-form", $"'{found.Written}' is written here as {message.Written(found.Amount)}", Source)),
            .. body.Amounts.Select(found => found.Amount).Distinct().Where(amount => !explained.Contains(amount, body))
                .Select(amount => body.Fault(
                    "amount-unexplained", $"{message.Written(amount)} is no sum of this message", Source)),
        ]);
    }

    private static IEnumerable<Money> Required(CheckedMessage message)
    {
        if (!message.IsDunning) return [];

        var facts = message.Facts;
        return facts.Claims.Select(claim => claim.Open).Append(facts.Principal).Append(AskedSum.Of(message)).Distinct();
    }
}
