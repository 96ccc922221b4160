namespace Receivables.Domain;

/// <summary>
/// Other open invoices come after the notice, under words that say that they are for information only.
/// </summary>
internal sealed class AlsoOpenRule : IMessageRule
{
    public IEnumerable<MessageFault> FaultsOf(CheckedMessage message)
    {
        if (message.Facts.AlsoOpen.Count == 0) return [];

        return message.Bodies.SelectMany(body => FaultsOf(body, message.Facts));
    }

    private static IEnumerable<MessageFault> FaultsOf(CheckedText body, LetterFacts facts)
    {
        var phrase = Phrase.Named("for-information");
        var said = phrase.Pattern(facts.Language).Places(body.Whole);
        var from = said.Count == 0 ? int.MaxValue : said[0].Start;
        return facts.AlsoOpen.Select(claim => claim.InvoiceNumber)
            .Where(number => body.Whole.IndexOf(number, StringComparison.Ordinal) is var at and >= 0 && at < from)
            .Select(number => body.Fault(
                "also-open", $"{number} has no '{phrase.Examples[facts.Language]}' before it", phrase.Source));
    }
}
