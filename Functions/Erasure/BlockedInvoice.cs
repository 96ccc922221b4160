namespace Receivables.Functions.Erasure;

/// <summary>An invoice that forbids erasing its debtor for now.</summary>
/// <param name="Source">Where the duty stands.</param>
/// <param name="ErasableFrom">The first day on which it no longer forbids it; null while its claim is open.</param>
public sealed record BlockedInvoice(string Number, string Reason, string Source, DateOnly? ErasableFrom);
