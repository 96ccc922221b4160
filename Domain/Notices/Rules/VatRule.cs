namespace Receivables.Domain;

/// <summary>
/// No value added tax on costs, unless the creditor pays it for a collecting service and cannot deduct it, and the text
/// declares both.
/// </summary>
internal sealed class VatRule : IMessageRule
{
    private const string Source = "BIK art. 2 lid 3; policy: no VAT on costs or interest";

    public IEnumerable<MessageFault> FaultsOf(CheckedMessage message) =>
        message.Facts.VatOnCosts.IsDue && message.Facts.Costs.IsPositive
            ? [.. message.Missing("vat-service-declared"), .. message.Missing("vat-not-deductible-declared")]
            : message.Bodies.SelectMany(body => Uncalled(body, message));

    private static IEnumerable<MessageFault> Uncalled(CheckedText body, CheckedMessage message)
    {
        var language = message.Facts.Language;
        return body.Sentences
            .Where(sentence => Phrase.Named("names-vat").IsIn(sentence, language)
                && (Phrase.Named("names-costs").IsIn(sentence, language) || Phrase.Named("names-interest").IsIn(sentence, language))
                && !Phrase.Named("denies").IsIn(sentence, language))
            .Select(sentence => body.Fault("vat", $"'{sentence}' puts value added tax on costs or interest", Source));
    }
}
