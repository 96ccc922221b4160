using System.Globalization;

namespace Receivables.Domain;

/// <summary>Who asks whom for what: creditor, debtor number, and each invoice with its number and dates.</summary>
internal sealed class IdentityRule : IMessageRule
{
    private const string Source =
        "BW art. 6:96 lid 6, WER art. XIX.2 § 3; policy: every text names creditor, debtor number and invoice";

    public IEnumerable<MessageFault> FaultsOf(CheckedMessage message)
    {
        var facts = message.Facts;
        foreach (var body in message.Bodies)
        {
            if (!body.SaysWhole(facts.Creditor.Name))
            {
                yield return body.Fault("creditor", $"the creditor {facts.Creditor.Name} is not named", Source);
            }

            if (message.IsDunning && !body.SaysWhole(facts.DebtorNumber))
            {
                yield return body.Fault("debtor-number", $"debtor number {facts.DebtorNumber} is missing", Source);
            }

            foreach (var fault in facts.Claims.SelectMany(claim => FaultsOf(claim, body, message.IsDunning)))
            {
                yield return fault;
            }
        }
    }

    private static IEnumerable<MessageFault> FaultsOf(LetterClaim claim, CheckedText body, bool isDunning)
    {
        if (!body.SaysWhole(claim.InvoiceNumber))
        {
            yield return body.Fault("invoice-number", $"{claim.InvoiceNumber} is missing", Source);
        }

        if (isDunning && !body.HasDate(claim.IssuedOn))
        {
            yield return body.Fault("invoice-date", $"the date {Iso(claim.IssuedOn)} is missing", Source);
        }

        if (isDunning && !body.HasDate(claim.DueOn))
        {
            yield return body.Fault("due-date", $"the due date {Iso(claim.DueOn)} is missing", Source);
        }
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
