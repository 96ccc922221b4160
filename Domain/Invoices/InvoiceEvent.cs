namespace Receivables.Domain;

/// <summary>
/// Something that happened to an invoice: past tense, additive, never edited. Its wire name is its type name; fields
/// may be added with a default, never renamed or removed. The records of one subject share a file in <c>Events</c>.
/// </summary>
public abstract record InvoiceEvent;
