using Azure;
using Receivables.Domain;

namespace Receivables.Functions.Storage;

/// <summary>
/// The ledger of one invoice as read: its events, the state they make, and the tag that an append must match.
/// </summary>
/// <param name="Head">The ETag of the head row; default before the first event.</param>
public sealed record InvoiceLedger(InvoiceId Id, IReadOnlyList<RecordedEvent> Events, Invoice? Invoice, ETag Head)
{
    public static InvoiceLedger Empty(InvoiceId id) => new(id, [], null, default);

    public int Version => Events.Count;

    /// <summary>Whether nothing was appended since the registration and what came with it.</summary>
    public bool IsNew => Events.Count > 0 && AppendOf(Events[0]) == AppendOf(Events[^1]);

    /// <summary>The hash that the next event of the evidence chain follows.</summary>
    public string LastLink => (Events is [.., var last] ? last.Link : null) ?? EvidenceLink.Beginning(Id);

    /// <summary>The state; asking an invoice that was never registered is a bug.</summary>
    public Invoice State => Invoice ?? throw new InvalidOperationException($"Invoice {Id} is not registered.");

    /// <summary>The name of the append that an event came with; several events of one add a stroke and a number.</summary>
    private static string AppendOf(RecordedEvent recorded) => recorded.EventId.Split('/')[0];
}
