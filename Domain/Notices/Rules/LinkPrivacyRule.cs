namespace Receivables.Domain;

/// <summary>No address gives away what it is about.</summary>
internal sealed class LinkPrivacyRule : IMessageRule
{
    private const string Source = "GDPR art. 5(1)(f); policy: no data in addresses, only a token that nobody guesses";

    public IEnumerable<MessageFault> FaultsOf(CheckedMessage message)
    {
        var facts = message.Facts;
        IReadOnlyList<string> secrets =
        [
            facts.Creditor.Iban.Value, facts.DebtorNumber, facts.DebtorName,
            .. facts.Claims.Concat(facts.AlsoOpen)
                .SelectMany(claim => new[] { claim.InvoiceNumber, claim.PaymentReference }),
        ];
        return
            from link in message.Message.Links.Concat(facts.Links.All).Distinct()
            let address = Uri.UnescapeDataString(link.PathAndQuery)
            from secret in secrets
            where OwnNames.StandsIn(address, secret)
            select new MessageFault("link-privacy", $"the link {link} shows {secret}", Source, MessagePart.Html);
    }
}
