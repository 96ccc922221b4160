namespace Receivables.Domain;

/// <summary>The debit will be made on that day; the ladder waits for it.</summary>
public sealed record DirectDebitAnnounced(DateOnly On) : InvoiceEvent;

public sealed record DirectDebitFailed(DateOnly On, string ReasonCode) : InvoiceEvent;
