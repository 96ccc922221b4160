using Receivables.Domain;

namespace Receivables.Functions.Intake;

/// <summary>How applying a credit note ended.</summary>
public enum AppliedAs
{
    Recorded,
    Repeated,
    Conflicting,

    /// <summary>It names no invoice and becomes credit of the debtor.</summary>
    KeptAsCredit,
    InvoiceUnknown,
    OtherCurrency,
    Wrong,
}

/// <summary>The outcome, with what was taken off and what is left of the credit.</summary>
public sealed record AppliedCredit(AppliedAs As, string CreditNote)
{
    public string? Invoice { get; init; }

    public Money Applied { get; init; }

    public Money Left { get; init; }

    public Faults? Faults { get; init; }
}
