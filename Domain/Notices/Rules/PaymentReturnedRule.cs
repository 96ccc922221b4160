namespace Receivables.Domain;

/// <summary>
/// After a payment was taken back the text says so, and not that the invoice may have escaped the debtor.
/// </summary>
internal sealed class PaymentReturnedRule : IMessageRule
{
    public IEnumerable<MessageFault> FaultsOf(CheckedMessage message)
    {
        if (message.Facts.Kind != MessageKind.PaymentReturned) return [];

        var escaped = Phrase.Named("may-have-escaped");
        return
        [
            .. message.Missing("taken-back"),
            .. message.Bodies.Where(body => escaped.IsIn(body.Words, message.Facts.Language)).Select(body =>
                body.Fault("may-have-escaped", "the debtor paid; the invoice did not escape anybody", escaped.Source)),
        ];
    }
}
