namespace Receivables.Domain;

/// <summary>
/// What the debtor can do and whom to reach: a person, the four links, the copy, and "already paid?".
/// </summary>
internal sealed class ContactRule : IMessageRule
{
    private const string Source =
        "policy: every text has the invoice copy, the four links, and the name and phone of a person";

    public IEnumerable<MessageFault> FaultsOf(CheckedMessage message)
    {
        if (!message.IsDunning) return [];

        return
        [
            .. message.Missing("already-paid"), .. Copy(message),
            .. message.Bodies.SelectMany(body => People(body, message.Facts)), .. Links(message),
        ];
    }

    private static IEnumerable<MessageFault> Copy(CheckedMessage message) => message.Facts.HasInvoiceCopy
        ? message.Missing("copy-enclosed")
        : [MessageFault.InFacts("copy-enclosed", "no copy of the invoice goes with it", Source)];

    private static IEnumerable<MessageFault> People(CheckedText body, LetterFacts facts)
    {
        if (!body.SaysWhole(facts.ContactName))
        {
            yield return body.Fault("contact", $"the name {facts.ContactName} of a person is missing", Source);
        }

        if (!body.SaysReference(facts.ContactPhone))
        {
            yield return body.Fault("contact", $"the phone number {facts.ContactPhone} is missing", Source);
        }
    }

    /// <summary>A letter needs only the address to pay; a mail needs all four, in both of its texts.</summary>
    private static IEnumerable<MessageFault> Links(CheckedMessage message)
    {
        var facts = message.Facts;
        var needed = facts.Channel == DeliveryChannel.Post ? [.. facts.Links.All.Take(1)] : facts.Links.All;
        foreach (var body in message.Bodies)
        {
            foreach (var link in needed)
            {
                var isThere = body.Part == MessagePart.Html
                    ? message.Message.Links.Contains(link)
                    : body.Whole.Contains(link.OriginalString, StringComparison.Ordinal);
                if (!isThere) yield return body.Fault("links", $"the link {link} is missing", Source);
            }
        }
    }
}
