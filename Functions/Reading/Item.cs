using Receivables.Domain;

namespace Receivables.Functions.Reading;

/// <summary>
/// One invoice as lists show it, made from its ledger at a version. What changes with the day alone (overdue, a pause
/// that ends, interest) is worked out when it is read.
/// </summary>
internal sealed record Item(int Version, string Number, string Debtor, string Name, DebtorKind Kind)
{
    public string? Category { get; init; }

    public string? LegalForm { get; init; }

    public string? Owner { get; init; }

    public DateOnly IssueDate { get; init; }

    public DateOnly DueDate { get; init; }

    public string PaymentReference { get; init; } = "";

    public Money Principal { get; init; }

    public Money Paid { get; init; }

    public Money Credited { get; init; }

    /// <summary>Principal and costs that are open; interest comes on top by the day.</summary>
    public Money OpenSum { get; init; }

    public Money Disputed { get; init; }

    /// <summary>What can be asked now: open, less what is disputed or waits in a plan.</summary>
    public Money Collectable { get; init; }

    public Money ClaimedCosts { get; init; }

    public DateOnly? ClaimedInterestFrom { get; init; }

    public InvoiceEnding Ending { get; init; }

    public HandoverState Handover { get; init; }

    public bool IsNoticed { get; init; }

    public string Stage { get; init; } = "none";

    public DateOnly? StageReachedOn { get; init; }

    public int RemindersSent { get; init; }

    public int ServedReminders { get; init; }

    public string? PausedBy { get; init; }

    /// <summary>The last day of the pause; null without a pause and for one that a person ends.</summary>
    public DateOnly? PausedUntil { get; init; }

    public DateOnly? ExpectedOn { get; init; }

    /// <summary><c>promise</c>, <c>plan</c>, <c>debit</c> or <c>habit</c>.</summary>
    public string? ExpectedBy { get; init; }

    public string NextKind { get; init; } = "none";

    public DateTimeOffset? NextAt { get; init; }

    public string NextWhy { get; init; } = "";

    /// <summary>Days between the due day and the payment that settled it; null while open.</summary>
    public int? DaysLateAtPayment { get; init; }

    public string Policy { get; init; } = "";

    /// <summary>What waits for a person.</summary>
    public IReadOnlyList<ItemTask> Tasks { get; init; } = [];

    public bool IsOpen => Ending is InvoiceEnding.None or InvoiceEnding.HandedOver or InvoiceEnding.Dormant;

    public bool IsPaused(DateOnly today) => PausedBy is not null && !(PausedUntil < today);

    /// <summary>The status of the contract on that day.</summary>
    public string Status(DateOnly today) => this switch
    {
        { Ending: not InvoiceEnding.None } => Camel(Ending.ToString()),
        { Handover: HandoverState.Asked } => "awaitingApproval",
        _ when IsPaused(today) => "paused",
        { IsNoticed: true } => "noticed",
        _ when today > DueDate => "overdue",
        _ => "notDue",
    };

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}

/// <summary>Something that waits for a person.</summary>
internal sealed record ItemTask(string Task, string Kind, string What, DateTimeOffset Since);
