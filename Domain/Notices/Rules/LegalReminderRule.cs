namespace Receivables.Domain;

/// <summary>
/// The six contents of the first reminder to a Belgian consumer (art. XIX.2 § 3 WER): the balance; the sum that may be
/// asked later; the creditor's name and enterprise number; the product; the day it became due; the term of fourteen
/// days. It asks the principal only. Balance, sum and day are checked with all other sums and dates.
/// </summary>
internal sealed class LegalReminderRule : IMessageRule
{
    private const string Source = "WER art. XIX.2 § 3";

    public IEnumerable<MessageFault> FaultsOf(CheckedMessage message)
    {
        if (message.Facts.Kind != MessageKind.LegalReminder) return [];

        var start = message.Facts.Channel == DeliveryChannel.Post ? "legal-start-post" : "legal-start-email";
        return
        [
            .. message.Missing("legal-reminder"), .. message.Missing("legal-term"), .. message.Missing(start),
            .. message.Missing("dispute"), .. message.Bodies.SelectMany(body => FaultsOf(body, message.Facts)),
        ];
    }

    private static IEnumerable<MessageFault> FaultsOf(CheckedText body, LetterFacts facts)
    {
        var number = facts.Creditor.EnterpriseNumber;
        if (number is null || !body.SaysWhole(number))
        {
            yield return body.Fault("enterprise-number", $"the enterprise number {number} is missing", Source);
        }

        foreach (var claim in facts.Claims.Where(claim => !body.SaysWhole(claim.Description)))
        {
            yield return body.Fault("product", $"what was supplied is missing: {claim.Description}", Source);
        }

        foreach (var found in body.Dates.Where(found => found.Day > facts.SentOn && found.Day < facts.Term?.LastDay))
        {
            yield return body.Fault("term", $"{found.Written} lies inside the free term", "WER art. XIX.2 § 1");
        }
    }
}
