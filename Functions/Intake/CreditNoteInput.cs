namespace Receivables.Functions.Intake;

/// <summary>A credit note on an invoice, as posted.</summary>
public sealed record CreditNoteInput
{
    public string? Number { get; init; }

    public decimal? Amount { get; init; }

    public DateOnly? On { get; init; }

    public string? Reason { get; init; }

    public string? By { get; init; }
}

/// <summary>What the bookkeeping says is open, as posted.</summary>
public sealed record BalanceInput
{
    public decimal? Open { get; init; }

    public DateOnly? AsOf { get; init; }

    public string? By { get; init; }
}
