using Receivables.Functions.Storage;

namespace Receivables.Functions.Intake;

/// <summary>What a payment was found to be for.</summary>
/// <param name="Named">The invoices that the payment is for; empty when nothing in it says so for certain.</param>
/// <param name="Why">The reason in one sentence.</param>
public sealed record PaymentMatch(IReadOnlyList<InvoiceLedger> Named, string Why)
{
    /// <summary>What it may be for instead, for a person to decide.</summary>
    public IReadOnlyList<PaymentSuggestion> Suggestions { get; init; } = [];

    public static PaymentMatch None(string why) => new([], why);
}
