namespace Receivables.Domain;

/// <summary>Words that this message may not use: threats, fees, stage numbers, and what comes too early.</summary>
internal sealed class WordsRule : IMessageRule
{
    public IEnumerable<MessageFault> FaultsOf(CheckedMessage message) =>
        from ban in WordGroup.All
        where Holds(ban.Forbidden, message)
        from body in message.Bodies
        let found = ban.FoundIn(body.Words, message.Facts.Language)
        where found.Count > 0
        select body.Fault(ban.Rule, $"'{string.Join("', '", found)}': {ban.Why}", ban.Source);

    private static bool Holds(WordBan ban, CheckedMessage message) => ban switch
    {
        WordBan.Always => true,
        WordBan.UnlessReminderFee => !message.Facts.ReminderFee.IsPositive,
        WordBan.WhileCostsAreNotShown => message.SaysNothingOfCosts,
        WordBan.WhileInterestIsNotShown => message.SaysNothingOfInterest,
        WordBan.BeforeNotice => !MayNameHandover(message.Facts),
        _ => false,
    };

    private static bool MayNameHandover(LetterFacts facts) => facts.LeadsToHandover && facts.Kind is
        MessageKind.FormalNotice or MessageKind.FourteenDayLetter or MessageKind.CostsDue or MessageKind.Handover
        or MessageKind.Interruption;
}
