namespace Receivables.Domain;

/// <summary>
/// A reminder carries a fee only in a Belgian contract of regular delivery, and never the first one. How high it may be
/// is for <see cref="BelgianConsumerCosts"/>.
/// </summary>
internal sealed class ReminderFeeRule : IMessageRule
{
    private const string Source = "WER art. XIX.2 § 2; BIK art. 2; policy: no reminder fee anywhere else";

    public IEnumerable<MessageFault> FaultsOf(CheckedMessage message)
    {
        var facts = message.Facts;
        var mayCarryFee = facts.Regime == Regime.BeConsumer
            && facts.Kind is (MessageKind.SecondReminder or MessageKind.ThirdReminder);
        return facts.ReminderFee.IsPositive && !mayCarryFee
            ? [MessageFault.InFacts("reminder-fee", $"a {facts.Kind} to {facts.Regime} carries no fee", Source)]
            : [];
    }
}
