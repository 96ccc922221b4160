namespace Receivables.Functions.Intake;

/// <summary>A payment is taken back, as posted.</summary>
public sealed record ReversalInput
{
    public string? Id { get; init; }

    public DateOnly? On { get; init; }

    /// <summary>The bank's code, such as MD06, or words.</summary>
    public string? Reason { get; init; }

    public string? By { get; init; }
}

/// <summary>Money that the creditor paid back, as posted.</summary>
public sealed record RefundInput
{
    public string? Id { get; init; }

    public decimal? Amount { get; init; }

    public DateOnly? On { get; init; }

    public string? Reason { get; init; }

    public string? By { get; init; }
}

/// <summary>
/// What was left of a payment is allocated by hand: to invoices, with or without an amount each, or to whatever a
/// debtor has open, the oldest first as the law says.
/// </summary>
public sealed record AllocationInput
{
    public string? Id { get; init; }

    /// <summary>One invoice; short for a list of one.</summary>
    public string? Invoice { get; init; }

    public decimal? Amount { get; init; }

    public IReadOnlyList<AllocationPart>? Allocations { get; init; }

    public string? Debtor { get; init; }

    public string? Reason { get; init; }

    public string? By { get; init; }

    public sealed record AllocationPart(string? Invoice, decimal? Amount);
}
