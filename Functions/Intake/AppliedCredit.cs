using Receivables.Domain;

namespace Receivables.Functions.Intake;

/// <summary>How applying a credit note ended.</summary>
public enum AppliedAs
{
    Recorded,
    Repeated,
    NamesNoInvoice,
    InvoiceUnknown,
    OtherCurrency,
}

/// <summary>The outcome, with what was taken off and what is left of the credit.</summary>
public sealed record AppliedCredit(AppliedAs As, string CreditNote)
{
    public string? Invoice { get; init; }

    public Money Applied { get; init; }

    public Money Left { get; init; }
}
