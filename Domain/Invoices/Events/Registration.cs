namespace Receivables.Domain;

/// <summary>The invoice is known and its policy frozen.</summary>
/// <param name="Principal">What the invoice asks, prepaid amounts still included.</param>
/// <param name="DueDateAgreed">Whether the due day was agreed; if not, default needs a notice.</param>
/// <param name="ReceivedOn">When the debtor received it; the issue date where nobody knows.</param>
/// <param name="PriorReminders">Reminders sent before this product knew the invoice (import).</param>
public sealed record InvoiceRegistered(
    string Creditor,
    string Number,
    string Debtor,
    DebtorKind DebtorKind,
    string DebtorCountry,
    string CreditorCountry,
    string Language,
    DateOnly IssueDate,
    DateOnly DueDate,
    bool DueDateAgreed,
    DateOnly ReceivedOn,
    Money Principal,
    Money Vat,
    Money Prepaid,
    string PaymentReference,
    string PolicyId,
    int PolicyVersion) : InvoiceEvent
{
    public string ClaimKind { get; init; } = "services";

    /// <summary>The sender's own id and series; kept as told.</summary>
    public string? ExternalId { get; init; }

    public string? Series { get; init; }

    /// <summary><c>invoice</c>, <c>deposit</c>, <c>final</c> or <c>instalment</c>.</summary>
    public string Type { get; init; } = "invoice";

    public DateOnly? SupplyDate { get; init; }

    /// <summary>How the invoice itself reached the debtor, such as <c>peppol</c>; null where nobody said.</summary>
    public string? DeliveredVia { get; init; }

    public string? ContractId { get; init; }

    /// <summary>The terms that the debtor accepted, and when.</summary>
    public string? TermsVersion { get; init; }

    public DateOnly? TermsAcceptedOn { get; init; }

    /// <summary>Where this invoice asks to be paid; null for the creditor's first account.</summary>
    public string? PayToIban { get; init; }

    public string? PayToHolder { get; init; }

    public string? OrderReference { get; init; }

    public string? PeppolMessageId { get; init; }

    public string? CostCentre { get; init; }

    public string? CollectionMethod { get; init; }

    /// <summary>Parts of the sum with due days of their own, in order; null where all is due on one day.</summary>
    public IReadOnlyList<DueLine>? DueLines { get; init; }

    /// <summary>The hash of the lines and the VAT by rate among the documents; null where none were given.</summary>
    public string? Details { get; init; }

    public bool IsRecurring { get; init; }

    /// <summary>The hash of the invoice copy among the documents; null where it is made from the data.</summary>
    public string? Document { get; init; }

    public bool DoNotDun { get; init; }

    public string? DirectDebitMandate { get; init; }

    public DateOnly? DirectDebitOn { get; init; }

    /// <summary>
    /// The interest that the contract sets instead of the statutory rate; null for the statutory one.
    /// </summary>
    public Percentage? ClauseInterest { get; init; }

    /// <summary>Whether the contract agrees an indemnity (Belgian clause).</summary>
    public bool ClauseIndemnity { get; init; }

    public DateOnly? EarlyPaymentUntil { get; init; }

    public Money? EarlyPaymentAmount { get; init; }

    public int PriorReminders { get; init; }

    public DateOnly? PriorReminderOn { get; init; }

    public DateOnly? PriorNoticeOn { get; init; }
}

/// <summary>The invoice itself reached the debtor.</summary>
public sealed record InvoiceDelivered(DateOnly On, string Channel) : InvoiceEvent;

/// <summary>The debtor said that the invoice came and is right.</summary>
public sealed record InvoiceAcknowledged : InvoiceEvent;

/// <summary>Another due day; stages that went out count, the rest is planned anew.</summary>
public sealed record TermsChanged(DateOnly DueDate) : InvoiceEvent;

/// <summary>Another ladder from here on.</summary>
public sealed record PolicyChanged(string PolicyId, int PolicyVersion) : InvoiceEvent
{
    /// <summary>
    /// The stages of the old ladder that were done, and what each counts as in the new one; decided when it changed.
    /// </summary>
    public IReadOnlyList<CountedStage> Counted { get; init; } = [];
}

/// <summary>A stage that was done under another ladder.</summary>
/// <param name="CountsAs">The stage of the new ladder that it stands for; null for none.</param>
public sealed record CountedStage(string Stage, string? CountsAs, StageKind Kind);

/// <summary>Registered in error: never a debt.</summary>
public sealed record InvoiceCancelled : InvoiceEvent;
