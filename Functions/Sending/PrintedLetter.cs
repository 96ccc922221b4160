namespace Receivables.Functions.Sending;

/// <summary>A letter ready to be posted.</summary>
/// <param name="Id">The id of its message.</param>
/// <param name="Numbers">The canonical numbers of its invoices.</param>
/// <param name="Document">The hash of its pages.</param>
/// <param name="Enclosures">The hashes of original invoices that belong in the envelope.</param>
/// <param name="PostedOn">The day a person marked it posted; null while it lies there.</param>
public sealed record PrintedLetter(
    string Id, string Debtor, IReadOnlyList<string> Numbers, string Document, IReadOnlyList<string> Enclosures,
    DateOnly PrintedOn, DateOnly? PostedOn, string? Proof);
