namespace Receivables.Local.Mailbox;

/// <summary>
/// What a delivery report says
/// (https://learn.microsoft.com/azure/event-grid/communication-services-email-events), or that none is sent by itself.
/// </summary>
public enum DeliveryOutcome
{
    /// <summary>No report until somebody asks for one, by the page or by POST .../events.</summary>
    None,
    Delivered,
    Bounced,
    Suppressed,
    Failed,
    FilteredSpam,
    Quarantined,
    Expanded,
}
