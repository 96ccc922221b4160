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
        if (!Phrase.Named("names-vat").IsIn(body.Words, language)) return [];

        return body.Sentences
            .Where(sentence => Says(sentence, "names-vat")
                && (Says(sentence, "names-costs") || Says(sentence, "names-interest")) && !Says(sentence, "denies"))
            .Select(sentence => body.Fault("vat", $"'{sentence}' puts value added tax on costs or interest", Source));

        bool Says(string sentence, string phrase) => Phrase.Named(phrase).IsIn(sentence, language);
    }
}
