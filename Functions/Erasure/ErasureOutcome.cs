namespace Receivables.Functions.Erasure;

/// <summary>What became of a request for erasure.</summary>
/// <param name="Blocked">Invoices that forbid it; when there is one, nothing was erased.</param>
/// <param name="Invoices">Invoices of the debtor.</param>
/// <param name="Erased">Documents erased.</param>
/// <param name="Kept">Documents that storage itself protects for some days more; ask again then.</param>
public sealed record ErasureOutcome(IReadOnlyList<BlockedInvoice> Blocked, int Invoices, int Erased, int Kept);
