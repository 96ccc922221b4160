using Receivables.Functions.Reading;

namespace Receivables.Functions.Http;

/// <summary>An invoice as lists show it, in JSON and as a line of CSV.</summary>
internal static class ItemView
{
    public static object Of(Item item, string creditor, DateOnly today) => new
    {
        number = item.Number,
        debtor = item.Debtor,
        name = item.Name,
        status = item.Status(today),
        stage = item.Stage,
        stageReachedOn = item.StageReachedOn,
        remindersSent = item.RemindersSent,
        servedReminders = item.ServedReminders,
        issueDate = item.IssueDate,
        dueDate = item.DueDate,
        daysOverdue = DaysOverdue(item, today),
        currency = item.Principal.Currency.Code,
        principal = item.Principal.Amount,
        paid = item.Paid.Amount,
        credited = item.Credited.Amount,
        open = item.OpenSum.Amount,
        disputed = item.Disputed.Amount,
        collectable = item.Collectable.Amount,
        claimedCosts = item.ClaimedCosts.Amount,
        claimedInterestFrom = item.ClaimedInterestFrom,
        pausedBy = item.IsPaused(today) ? item.PausedBy : null,
        pausedUntil = item.IsPaused(today) ? item.PausedUntil : null,
        expectedOn = item.ExpectedOn,
        expectedBy = item.ExpectedBy,
        daysLateAtPayment = item.DaysLateAtPayment,
        category = item.Category,
        legalForm = item.LegalForm,
        owner = item.Owner,
        policy = item.Policy,
        next = new { kind = item.NextKind, at = item.NextAt, why = item.NextWhy },
        tasks = item.Tasks.Count,
        links = new { self = Link(creditor, item.Number) },
    };

    public static IReadOnlyList<(string Heading, Func<Item, object?> Cell)> Columns(DateOnly today) =>
    [
        ("number", item => item.Number), ("debtor", item => item.Debtor), ("name", item => item.Name),
        ("status", item => item.Status(today)), ("stage", item => item.Stage), ("issueDate", item => item.IssueDate),
        ("dueDate", item => item.DueDate), ("daysOverdue", item => DaysOverdue(item, today)),
        ("currency", item => item.Principal.Currency.Code), ("principal", item => item.Principal.Amount),
        ("paid", item => item.Paid.Amount), ("credited", item => item.Credited.Amount), ("open", item => item.OpenSum.Amount),
        ("disputed", item => item.Disputed.Amount), ("collectable", item => item.Collectable.Amount),
        ("pausedBy", item => item.IsPaused(today) ? item.PausedBy : null),
        ("pausedUntil", item => item.IsPaused(today) ? item.PausedUntil : null),
        ("expectedOn", item => item.ExpectedOn), ("next", item => item.NextKind), ("nextAt", item => item.NextAt),
    ];

    public static string Link(string creditor, string number) =>
        $"/api/{creditor}/invoices/{Domain.CanonicalId.Of(number)}";

    private static int DaysOverdue(Item item, DateOnly today) => Math.Max(0, today.DayNumber - item.DueDate.DayNumber);
}
