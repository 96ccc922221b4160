namespace Receivables.Functions.Storage;

/// <summary>How an append ended.</summary>
public enum AppendOutcome
{
    /// <summary>The events are recorded now.</summary>
    Recorded,

    /// <summary>They were recorded before, under the same id.</summary>
    Repeated,

    /// <summary>Somebody else appended first: read again and decide anew.</summary>
    Overtaken,
}

/// <summary>The outcome and the ledger as it is known after it.</summary>
public sealed record Appended(AppendOutcome Outcome, InvoiceLedger Ledger);
