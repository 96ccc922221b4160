using Receivables.Domain;

namespace Receivables.Functions.Storage;

/// <summary>An event as it lies in the ledger: its link of the chain and its JSON, byte for byte.</summary>
/// <param name="Json">Null where the content was erased; the link still tells its hash.</param>
public sealed record StoredEvidence(EvidenceLink Link, string? Json);
