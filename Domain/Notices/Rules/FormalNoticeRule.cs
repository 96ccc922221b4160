namespace Receivables.Domain;

/// <summary>A formal notice puts in default, reserves rights, and is not sent for a trifle.</summary>
internal sealed class FormalNoticeRule : IMessageRule
{
    /// <summary>Under this no formal notice goes out; the claim goes to the list of small claims.</summary>
    private static readonly Money Least = Money.Euro(15m);

    public IEnumerable<MessageFault> FaultsOf(CheckedMessage message)
    {
        if (message.Facts.Kind is not (MessageKind.FormalNotice or MessageKind.FourteenDayLetter or MessageKind.NoticeOfDefault))
        {
            return [];
        }

        IEnumerable<MessageFault> trifle = message.Facts.Principal < Least
            ? [MessageFault.InFacts("notice-minimum", $"no formal notice goes out under {Least}", "policy: small claims get reminders only")]
            : [];
        return message.Facts.Kind == MessageKind.FourteenDayLetter
            ? trifle
            : [.. trifle, .. message.Missing("puts-in-default"), .. Reserved(message)];
    }

    private static IEnumerable<MessageFault> Reserved(CheckedMessage message) =>
        message.Facts.Kind == MessageKind.FormalNotice ? message.Missing("rights-reserved") : [];
}
