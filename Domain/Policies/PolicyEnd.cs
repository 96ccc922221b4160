namespace Receivables.Domain;

/// <summary>How a ladder ends.</summary>
/// <param name="Approval">Whether a person has to approve before anything leaves.</param>
/// <param name="AnnouncementDays">Working days between the announcement to the debtor and the transfer.</param>
public sealed record PolicyEnd(PolicyEndKind Kind, StageTrigger Trigger, bool Approval, int AnnouncementDays);
