namespace Receivables.Domain;

/// <summary>
/// Reads a rendered message against its facts and lists every fault, each with the source of its rule. A message with a
/// fault may not be sent. The texts are judged as their reader sees them, so it does not matter how they were made.
/// </summary>
public sealed class MessageChecker(StatuteBook book)
{
    private static readonly IReadOnlyList<IMessageRule> Rules =
    [
        new SubjectRule(), new HeadingRule(), new IdentityRule(), new PaymentDetailsRule(), new ContactRule(),
        new LinkPrivacyRule(), new AmountRule(), new InterestRule(), new CostsRule(), new LawfulCostsRule(),
        new VatRule(), new DateRule(), new StatedTermRule(), new FourteenDaysRule(), new LegalReminderRule(),
        new FormalNoticeRule(), new HandoverRule(), new AlsoOpenRule(), new PaymentReturnedRule(), new WordsRule(),
        new FormRule(), new ReminderFeeRule(),
    ];

    /// <summary>Every fault, in the order of the rules; empty when the message may go.</summary>
    /// <exception cref="ArgumentException">
    /// It is about no invoice, or of a kind that its regime does not know.
    /// </exception>
    /// <exception cref="MissingStatuteRowException">
    /// A number of the law for the day of sending is not known.
    /// </exception>
    public IReadOnlyList<MessageFault> FaultsOf(RenderedMessage message, LetterFacts facts)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(facts);
        if (facts.Claims.Count == 0) throw new ArgumentException("A message is about an invoice.", nameof(facts));

        var read = CheckedMessage.Of(message, facts, book);
        return [.. Rules.SelectMany(rule => rule.FaultsOf(read)).Distinct()];
    }
}
