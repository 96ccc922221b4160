namespace Receivables.Domain;

/// <summary>Where to pay: the account in full, its holder, and the reference of each invoice.</summary>
internal sealed class PaymentDetailsRule : IMessageRule
{
    private const string Source = "policy: the account number in full with its holder, the same as on the invoice";

    public IEnumerable<MessageFault> FaultsOf(CheckedMessage message)
    {
        if (!message.IsDunning) yield break;

        var (facts, creditor) = (message.Facts, message.Facts.Creditor);
        foreach (var body in message.Bodies)
        {
            if (!body.Ibans.Contains(creditor.Iban))
            {
                yield return body.Fault("iban", $"the IBAN {creditor.Iban.Paper} does not stand there in full", Source);
            }

            foreach (var other in body.Ibans.Where(iban => iban != creditor.Iban))
            {
                yield return body.Fault("iban", $"{other.Paper} is not {creditor.Iban.Paper}", Source);
            }

            if (!body.SaysWhole(creditor.AccountHolder))
            {
                yield return body.Fault("account-holder", $"the holder {creditor.AccountHolder} is missing", Source);
            }

            foreach (var claim in facts.Claims.Where(claim => !body.SaysReference(claim.PaymentReference)))
            {
                yield return body.Fault("reference", $"the reference {claim.PaymentReference} is missing", Source);
            }
        }
    }
}
