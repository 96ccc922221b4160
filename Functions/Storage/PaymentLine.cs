using Receivables.Domain;

namespace Receivables.Functions.Storage;

/// <summary>What one invoice gets from a payment.</summary>
/// <param name="Number">The invoice's canonical number.</param>
public sealed record PaymentLine(int Line, string Number, Money Costs, Money Interest, Money Principal, string Why)
{
    public bool IsReversed { get; init; }

    public Money Total => Costs + Interest + Principal;
}
