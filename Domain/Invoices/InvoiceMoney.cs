using System.Collections.Immutable;

namespace Receivables.Domain;

/// <summary>
/// The money of one invoice, as its postings say. Principal and costs are exact at any time; interest grows by the day
/// and is worked out by the claim.
/// </summary>
public sealed record InvoiceMoney(Money Principal)
{
    /// <summary>
    /// Counts the postings and what else changes the sum or the date that a message asks: two states of one version ask
    /// the same, but for interest.
    /// </summary>
    public int Version { get; init; }

    public ImmutableList<PaymentAllocated> Payments { get; init; } = [];

    public ImmutableList<CreditApplied> Credits { get; init; } = [];

    public Money CostsClaimed { get; init; } = Principal.Nothing;

    public Money CostsWaived { get; init; } = Principal.Nothing;

    public Money WrittenOff { get; init; } = Principal.Nothing;

    /// <summary>The first day of interest that is claimed; null while none is.</summary>
    public DateOnly? InterestFrom { get; init; }

    /// <summary>Interest that is let go for good.</summary>
    public Money InterestWaived { get; init; } = Principal.Nothing;

    /// <summary>The last day that bears interest, inclusive, where a circumstance ends it; null where it runs on.</summary>
    public DateOnly? InterestUntil { get; init; }

    public Money Paid => Money.Sum(Payments.Select(payment => payment.Amount), Principal.Currency);

    public Money Credited => Money.Sum(Credits.Select(credit => credit.Amount), Principal.Currency);

    public Money PrincipalOpen =>
        Principal - Money.Sum(
            Payments.Select(payment => payment.Principal),
            Principal.Currency) - Credited - WrittenOff;

    public Money CostsOpen =>
        CostsClaimed - CostsWaived - Money.Sum(Payments.Select(payment => payment.Costs), Principal.Currency);

    public Money InterestPaid => Money.Sum(Payments.Select(payment => payment.Interest), Principal.Currency);

    /// <summary>The last day on which money came in; null when none did.</summary>
    public DateOnly? LastPaidOn => Payments.IsEmpty ? null : Payments.Max(payment => payment.PaidOn);

    internal InvoiceMoney Apply(InvoiceEvent happened)
    {
        var after = Posted(happened);
        return ReferenceEquals(after, this) ? this : after with { Version = Version + 1 };
    }

    private InvoiceMoney Posted(InvoiceEvent happened) => happened switch
    {
        PaymentAllocated payment => this with { Payments = Payments.Add(payment) },
        PaymentReversed back => this with
        {
            Payments = Payments.RemoveAll(payment => payment.Payment == back.Payment && payment.Line == back.Line),
        },
        CreditApplied credit => this with { Credits = Credits.Add(credit) },
        CostsClaimed costs => this with { CostsClaimed = CostsClaimed + costs.Amount },
        CostsWaived costs => this with { CostsWaived = CostsWaived + costs.Amount },
        InterestClaimed interest => this with { InterestFrom = interest.From },
        InterestWaived interest => this with { InterestWaived = InterestWaived + interest.Amount },
        RestWrittenOff rest => this with { WrittenOff = WrittenOff + rest.Amount },
        DebtorCircumstance { InterestUntil: { } last } when !(InterestUntil < last) => this with { InterestUntil = last },
        DisputeOpened or DisputeResolved or TermsChanged or PolicyChanged or DebtorCircumstance => this with { },
        WrittenOff given => this with { WrittenOff = WrittenOff + given.Net + given.Vat },
        _ => this,
    };
}
