namespace Receivables.Functions.Intake;

/// <summary>What another system sent for an invoice before it was imported.</summary>
/// <param name="NoticeServedOn">The day on which a formal notice reached the debtor; null for none.</param>
/// <param name="NoticeCosts">The costs that it announced; none are ever claimed that nobody announced.</param>
internal sealed record PriorDunning(
    int RemindersSent, DateOnly? LastReminderOn, DateOnly? NoticeServedOn, decimal? NoticeCosts);
