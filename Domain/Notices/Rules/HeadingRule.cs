namespace Receivables.Domain;

/// <summary>The text says what it is, and consumers read that a reminder is free.</summary>
internal sealed class HeadingRule : IMessageRule
{
    public IEnumerable<MessageFault> FaultsOf(CheckedMessage message)
    {
        var heading = message.Facts.Kind switch
        {
            MessageKind.FirstReminder or MessageKind.SecondReminder or MessageKind.ThirdReminder
                or MessageKind.LegalReminder => "heading-reminder",
            MessageKind.FormalNotice or MessageKind.NoticeOfDefault => "heading-notice",
            MessageKind.FourteenDayLetter => "heading-fourteen-days",
            _ => null,
        };
        return [.. heading is null ? [] : message.Missing(heading, "heading"), .. Free(message)];
    }

    private static IEnumerable<MessageFault> Free(CheckedMessage message) =>
        message.Facts.Regime.IsConsumer && !message.Facts.ReminderFee.IsPositive && message.Facts.Kind
            is MessageKind.FirstReminder or MessageKind.SecondReminder or MessageKind.LegalReminder
            or MessageKind.NoticeOfDefault
            ? message.Missing("free-of-charge")
            : [];
}
