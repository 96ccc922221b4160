namespace Receivables.Domain;

/// <summary>A handover is announced only after a person approved it, and says to whom and when.</summary>
internal sealed class HandoverRule : IMessageRule
{
    private const string Source = "policy: irreversible steps need a person; no empty threat";

    public IEnumerable<MessageFault> FaultsOf(CheckedMessage message)
    {
        var facts = message.Facts;
        if (facts.Kind != MessageKind.Handover) yield break;

        if (!facts.IsHandoverApproved)
        {
            yield return MessageFault.InFacts("handover-approval", "no person approved the handover", Source);
        }

        if (facts.Agency is null || facts.HandoverOn is null)
        {
            yield return MessageFault.InFacts("handover", "to whom and when is not known", Source);
            yield break;
        }

        foreach (var body in message.Bodies)
        {
            if (!body.SaysWhole(facts.Agency) || !body.HasDate(facts.HandoverOn.Value))
            {
                yield return body.Fault("handover", $"{facts.Agency} or the day of the handover is missing", Source);
            }
        }

        if (facts.Regime != Regime.BeConsumer) yield break;

        foreach (var fault in message.Missing("collector-must-wait")) yield return fault;
    }
}
