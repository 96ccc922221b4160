namespace Receivables.Domain;

/// <summary>One statement of a file, or one page of it.</summary>
public sealed record BankStatement
{
    public required StatementAccount Account { get; init; }

    /// <summary>The bank's name for the statement; not every bank gives each another.</summary>
    public required string Id { get; init; }

    public string? SequenceNumber { get; init; }

    /// <summary>Whether the bank marks it as sent before.</summary>
    public bool IsDuplicate { get; init; }

    public StatementBalance? Opening { get; init; }

    public StatementBalance? Closing { get; init; }

    /// <summary>The first day that it covers, as far as the file tells.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day that it covers, as far as the file tells.</summary>
    public DateOnly? To { get; init; }

    /// <summary>How many entries it has, those not booked included.</summary>
    public required int EntryCount { get; init; }

    /// <summary>The entries; empty when they were handed out one by one.</summary>
    public IReadOnlyList<StatementEntry> Entries { get; init; } = [];
}
