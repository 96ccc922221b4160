using Receivables.Domain;

namespace Receivables.Functions.Http;

/// <summary>The one-word status of an invoice, as answers and lists give it.</summary>
internal static class InvoiceStatus
{
    public static string Of(Invoice invoice) => invoice switch
    {
        { Ending: InvoiceEnding.Paid } => "paid",
        { Ending: InvoiceEnding.WrittenOff } => "writtenOff",
        { Ending: InvoiceEnding.Cancelled } => "cancelled",
        { Ending: InvoiceEnding.HandedOver } => "handedOver",
        { Ending: InvoiceEnding.Dormant } => "dormant",
        { Handover: HandoverState.Asked } => "awaitingApproval",
        { Stages.Notice: not null } => "noticed",
        _ => "notDue",
    };

    /// <summary>The status on a day, which also tells overdue and paused.</summary>
    public static string On(Invoice invoice, DateOnly today) => Of(invoice) switch
    {
        "notDue" or "noticed" when invoice.PausedOn(today) is not null => "paused",
        "notDue" when today > invoice.DueDate => "overdue",
        var status => status,
    };
}
