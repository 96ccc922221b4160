using System.Text.Json.Serialization;
using Receivables.Domain;

namespace Receivables.Functions.Storage;

/// <summary>
/// A payment as its partition keeps it: what came in, where each part was allocated, what was reversed and refunded.
/// Received is always what stands allocated, what is unallocated and what was refunded, together.
/// </summary>
public sealed record StoredPayment(string Id, DateOnly PaidOn, Money Amount)
{
    /// <summary>What the payer gave as reference, as it came in.</summary>
    public string? Reference { get; init; }

    /// <summary>What else the payer wrote, where the bank tells it apart from the reference.</summary>
    public string? Text { get; init; }

    public string? InvoiceNumber { get; init; }

    /// <summary>The payer's mark, or that of a direct debit of the creditor.</summary>
    public string? EndToEndId { get; init; }

    public string? PayerName { get; init; }

    public string? PayerIban { get; init; }

    public string? CreditorIban { get; init; }

    public DateOnly? ValueDate { get; init; }

    public string Method { get; init; } = "transfer";

    /// <summary>Through what it came: an endpoint, a bank statement, a provider.</summary>
    public string Source { get; init; } = "api";

    /// <summary>Whose it is, canonical; null while nobody knows.</summary>
    public string? Debtor { get; init; }

    /// <summary>Why it went where it went, or why to nobody.</summary>
    public string? Why { get; init; }

    public IReadOnlyList<PaymentSuggestion> Suggestions { get; init; } = [];

    /// <summary>The plan, frozen when it was recorded; each line is one posting on one invoice.</summary>
    public IReadOnlyList<PaymentLine> Lines { get; init; } = [];

    /// <summary>What people allocated of the rest.</summary>
    public IReadOnlyList<HandAllocation> ByHand { get; init; } = [];

    public IReadOnlyList<PaymentRefund> Refunds { get; init; } = [];

    /// <summary>How it was taken back; null while it stands.</summary>
    public TakenBack? Reversal { get; init; }

    [JsonIgnore]
    public Money Allocated =>
        Money.Sum(Lines.Where(line => !line.IsReversed).Select(line => line.Total), Amount.Currency);

    [JsonIgnore]
    public Money Refunded => Money.Sum(Refunds.Select(refund => refund.Amount), Amount.Currency);

    /// <summary>Of the refunds, what had been allocated: the creditor's gift, which reopens nothing.</summary>
    [JsonIgnore]
    public Money RefundedOfAllocated => Money.Sum(Refunds.Select(refund => refund.OfAllocated), Amount.Currency);

    [JsonIgnore]
    public Money Unallocated =>
        Reversal is null ? Amount - Allocated - Refunded + RefundedOfAllocated : Amount.Nothing;
}
