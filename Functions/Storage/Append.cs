using Receivables.Domain;

namespace Receivables.Functions.Storage;

/// <summary>What one append is: its idempotency name, who does it and through what.</summary>
/// <param name="EventId">The same id again appends nothing and answers with what is recorded.</param>
public sealed record Append(string EventId, string Actor, string Source, IReadOnlyList<NewEvent> Events)
{
    /// <summary>A hash of what was asked, to tell a repeat from another act of the same id; null where ids do.</summary>
    public string? Content { get; init; }
}
