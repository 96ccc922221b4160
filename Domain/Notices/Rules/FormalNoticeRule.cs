namespace Receivables.Domain;

/// <summary>A formal notice puts in default, reserves rights, and is not sent for a trifle.</summary>
internal sealed class FormalNoticeRule : IMessageRule
{
    /// <summary>Under this no formal notice goes out; the claim goes to the list of small claims.</summary>
    private static readonly Money Least = Money.Euro(15m);

    public IEnumerable<MessageFault> FaultsOf(CheckedMessage message)
    {
        return message.Facts.Kind switch
        {
            MessageKind.FormalNotice =>
                [.. Trifle(message), .. message.Missing("puts-in-default"), .. message.Missing("rights-reserved")],
            MessageKind.NoticeOfDefault => [.. Trifle(message), .. message.Missing("puts-in-default")],
            MessageKind.FourteenDayLetter => Trifle(message),
            _ => [],
        };
    }

    private static IEnumerable<MessageFault> Trifle(CheckedMessage message) => message.Facts.Principal < Least
        ? [MessageFault.InFacts("notice-minimum", $"no formal notice goes out under {Least}", "policy: small claims")]
        : [];
}
