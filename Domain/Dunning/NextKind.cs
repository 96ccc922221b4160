namespace Receivables.Domain;

/// <summary>What an invoice does next; the names stand in answers as they are here, in camel case.</summary>
public enum NextKind
{
    None,
    Courtesy,
    Reminder,
    CallTask,
    FormalNotice,
    CostsDue,
    RequestApproval,
    Handover,
    PromiseDue,
    InstalmentDue,
    Resume,
}
