namespace Receivables.Domain;

/// <summary>The lines that others may see.</summary>
internal sealed class SubjectRule : IMessageRule
{
    public IEnumerable<MessageFault> FaultsOf(CheckedMessage message)
    {
        if (message.Facts.Channel == DeliveryChannel.Post) return [];

        var facts = message.Facts;
        IReadOnlyList<string> names =
        [
            facts.Creditor.Name, facts.Creditor.AccountHolder, facts.DebtorNumber,
            .. facts.Claims.Concat(facts.AlsoOpen).Select(claim => claim.InvoiceNumber),
        ];
        var faults = SubjectLine.FaultsOf(message.Message.Subject, names);
        return message.Message.Preheader is { } preheader
            ? [.. faults, .. SubjectLine.FaultsOf(preheader, names, MessagePart.Preheader)]
            : faults;
    }
}
