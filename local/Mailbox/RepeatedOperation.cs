namespace Receivables.Local.Mailbox;

/// <summary>
/// What the service does with an operation id that it has seen. Azure promises none of the three, so the application
/// has to be right with each.
/// </summary>
public enum RepeatedOperation
{
    /// <summary>Accepted and counted, but nobody receives a second mail.</summary>
    Deduplicate,

    /// <summary>Refused with 409 and not counted.</summary>
    Conflict409,

    /// <summary>Accepted, counted and sent again.</summary>
    SendTwice,
}
