namespace Receivables.Domain;

/// <summary>What is known of a message that left.</summary>
public enum DeliveryState
{
    /// <summary>No report yet.</summary>
    Unknown,

    /// <summary>It reached the debtor, or the law presumes so.</summary>
    Served,

    /// <summary>It bounced, was suppressed or stayed without a report; the stage was not served by it.</summary>
    Failed,
}
