using Receivables.Domain;

namespace Receivables.Functions.Storage;

/// <summary>
/// A payment as its partition keeps it: what came in, where each part was allocated, what was reversed and refunded.
/// Received is always allocated, unallocated and refunded together.
/// </summary>
public sealed record StoredPayment(string Id, DateOnly PaidOn, Money Amount)
{
    public string? Reference { get; init; }

    public string? InvoiceNumber { get; init; }

    public string? PayerName { get; init; }

    public string? PayerIban { get; init; }

    public string Method { get; init; } = "transfer";

    /// <summary>The plan, frozen when it was recorded; each line is one posting on one invoice.</summary>
    public IReadOnlyList<PaymentLine> Lines { get; init; } = [];

    /// <summary>Whether every line stands in its invoice's ledger.</summary>
    public bool IsAllocated { get; init; }

    public Money Refunded { get; init; } = Amount.Nothing;

    /// <summary>The day it was taken back; null while it stands.</summary>
    public DateOnly? ReversedOn { get; init; }

    public string? ReversalReason { get; init; }

    public Money Allocated =>
        Money.Sum(Lines.Where(line => !line.IsReversed).Select(line => line.Total), Amount.Currency);

    public Money Unallocated => ReversedOn is null ? Amount - Allocated - Refunded : Amount.Nothing;
}
