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

    /// <summary>What came in by the bookkeeping's word, without a payment that is known here.</summary>
    public ImmutableList<IncomingSum> Reported { get; init; } = [];

    /// <summary>Everything that came in, by day.</summary>
    public IEnumerable<IncomingSum> Receipts =>
        Payments.Select(payment => new IncomingSum(payment.PaidOn, payment.Amount)).Concat(Reported);

    public Money CostsClaimed { get; init; } = Principal.Nothing;

    public Money CostsWaived { get; init; } = Principal.Nothing;

    public Money WrittenOff { get; init; } = Principal.Nothing;

    /// <summary>The first day of interest that is claimed; null while none is.</summary>
    public DateOnly? InterestFrom { get; init; }

    /// <summary>Interest that is let go for good.</summary>
    public Money InterestWaived { get; init; } = Principal.Nothing;

    /// <summary>The last day that bears interest, inclusive, where a circumstance ends it; null where it runs on.</summary>
    public DateOnly? InterestUntil { get; init; }

    public Money Paid => Money.Sum(Receipts.Select(receipt => receipt.Amount), Principal.Currency);

    public Money Credited => Money.Sum(Credits.Select(credit => credit.Amount), Principal.Currency);

    public Money PrincipalOpen =>
        Principal - Money.Sum(
            Payments.Select(payment => payment.Principal),
            Principal.Currency) - Money.Sum(Reported.Select(receipt => receipt.Amount), Principal.Currency)
        - Credited - WrittenOff;

    public Money CostsOpen =>
        CostsClaimed - CostsWaived - Money.Sum(Payments.Select(payment => payment.Costs), Principal.Currency);

    public Money InterestPaid => Money.Sum(Payments.Select(payment => payment.Interest), Principal.Currency);

    /// <summary>The last day on which money came in; null when none did.</summary>
    public DateOnly? LastPaidOn => Receipts.Max(receipt => (DateOnly?)receipt.On);

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
        PaymentResplit again => this with
        {
            Payments = [.. Payments.Select(payment => again.Divides(payment) ? again.Of(payment) : payment)],
        },
        BalanceReported balance => WithBalance(balance),
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

    /// <summary>
    /// What is less than before came in on that day; what is more went back, the last report first. A report that says
    /// more than payments leave open is refused before it gets here.
    /// </summary>
    private InvoiceMoney WithBalance(BalanceReported balance)
    {
        var cameIn = PrincipalOpen - balance.Open;
        if (!cameIn.IsNegative)
        {
            return this with { Reported = Reported.Add(new IncomingSum(balance.AsOf, cameIn)) };
        }

        var (left, back) = (Reported, -cameIn);
        while (back.IsPositive && !left.IsEmpty)
        {
            var last = left[^1];
            var taken = Money.Min(back, last.Amount);
            left = left.RemoveAt(left.Count - 1);
            left = taken < last.Amount ? left.Add(last with { Amount = last.Amount - taken }) : left;
            back -= taken;
        }

        return this with { Reported = left };
    }
}
