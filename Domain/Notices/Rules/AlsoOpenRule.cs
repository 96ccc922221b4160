namespace Receivables.Domain;

/// <summary>Other open invoices come after the notice, under words that say that they are for information only.</summary>
internal sealed class AlsoOpenRule : IMessageRule
{
    public IEnumerable<MessageFault> FaultsOf(CheckedMessage message)
    {
        if (message.Facts.AlsoOpen.Count == 0) return [];

        var phrase = Phrase.Named("for-information");
        return message.Bodies.SelectMany(body =>
        {
            var said = phrase.Pattern(message.Facts.Language).Places(body.Whole);
            var from = said.Count == 0 ? int.MaxValue : said[0].Start;
            return message.Facts.AlsoOpen
                .Select(claim => (claim.InvoiceNumber, At: body.Whole.IndexOf(claim.InvoiceNumber, StringComparison.Ordinal)))
                .Where(other => other.At >= 0 && other.At < from)
                .Select(other => body.Fault("also-open", $"{other.InvoiceNumber} stands there without '{phrase.Examples[message.Facts.Language]}' before it", phrase.Source));
        });
    }
}
