namespace Receivables.Domain;

/// <summary>
/// A document that the chain names was erased, by law or on request: its hash stays, so that the gap explains itself.
/// </summary>
/// <param name="Document">The hash by which an earlier event names it.</param>
public sealed record EvidenceErased(string Document, string Why) : InvoiceEvent;
