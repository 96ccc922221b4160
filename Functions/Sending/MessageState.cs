namespace Receivables.Functions.Sending;

/// <summary>How far a message has come; each step is one write with If-Match.</summary>
public enum MessageState
{
    /// <summary>Its invoices are being reserved, or it waits for the send budget.</summary>
    Prepared,

    /// <summary>
    /// Written, stored and decided: the one commit point. From here on the mail service may have it, and who finds it so
    /// asks the service first.
    /// </summary>
    Committed,

    /// <summary>Past the fence of all its invoices, where it is about several.</summary>
    HandingOver,

    HandedOver,

    Withdrawn,
}
