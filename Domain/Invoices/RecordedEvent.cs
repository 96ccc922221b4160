namespace Receivables.Domain;

/// <summary>An event as the ledger holds it.</summary>
/// <param name="Sequence">Counts from 1 within the invoice, without gaps.</param>
/// <param name="EventId">The name under which a repeat is recognised.</param>
/// <param name="OccurredOn">The local day on which it happened, which is what terms and interest count with.</param>
/// <param name="RecordedAt">The moment at which the ledger took it.</param>
/// <param name="Actor">Who: a person, a source or <c>system</c>.</param>
/// <param name="Source">Through what: an endpoint, a bank statement, a stage.</param>
/// <param name="Reason">Why, in words for the timeline; null where the event says it all.</param>
public sealed record RecordedEvent(
    int Sequence,
    string EventId,
    DateOnly OccurredOn,
    DateTimeOffset RecordedAt,
    string Actor,
    string Source,
    string? Reason,
    InvoiceEvent Event)
{
    /// <summary>The hash of its link in the evidence chain; null for an event that is only imagined.</summary>
    public string? Link { get; init; }
}
