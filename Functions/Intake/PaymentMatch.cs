using Receivables.Functions.Storage;

namespace Receivables.Functions.Intake;

/// <summary>What a payment was found to be for.</summary>
/// <param name="Named">The invoices that the payer named; empty when nothing in it names one for certain.</param>
/// <param name="Open">Every open invoice of the same debtor, the named ones included.</param>
/// <param name="Why">The reason in one sentence.</param>
public sealed record PaymentMatch(IReadOnlyList<InvoiceLedger> Named, IReadOnlyList<InvoiceLedger> Open, string Why)
{
    public static PaymentMatch None(string why) => new([], [], why);
}
