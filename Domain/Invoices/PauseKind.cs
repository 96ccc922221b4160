namespace Receivables.Domain;

/// <summary>
/// What an invoice waits for; the names stand in answers and projections as they are here, in camel case.
/// </summary>
public enum PauseKind
{
    Dispute,
    Promise,
    Plan,
    Hold,
    DebtorHold,
    DirectDebit,
    Circumstance,
    Reply,
    BankFeed,
    BadAddress,
    NeedsData,
    MissingRate,
}
