namespace Receivables.Domain;

/// <summary>What is owed on a day, with the working.</summary>
/// <param name="Question">The facts.</param>
/// <param name="Payments">Where each payment went, the earliest first.</param>
/// <param name="Interest">All interest up to and including the day, whether paid or not, line by line.</param>
/// <param name="Costs">The costs that are due, whether paid or not.</param>
public sealed record ClaimAnswer(
    ClaimQuestion Question, IReadOnlyList<AllocatedSum> Payments, InterestStatement Interest, CostsClaim Costs)
{
    /// <summary>The sum of the invoices, before any payment.</summary>
    public required Money Principal { get; init; }

    public required Money PrincipalOpen { get; init; }

    public required Money CostsOpen { get; init; }

    /// <summary>What was paid above all that was owed.</summary>
    public required Money Surplus { get; init; }

    /// <summary>How interest runs; null while none may be claimed.</summary>
    public InterestBasis? InterestBasis { get; init; }

    /// <summary>The first day that bears interest; null while none may be claimed.</summary>
    public DateOnly? InterestFrom { get; init; }

    /// <summary>The first day on which costs are due; null where they cannot become due as things stand.</summary>
    public DateOnly? CostsFrom { get; init; }

    /// <summary>Costs that come on <see cref="CostsFrom"/> if nothing more is paid; they are not in the total.</summary>
    public CostsClaim Announced { get; init; } = CostsClaim.None;

    /// <summary>The term of the notice; null without a notice.</summary>
    public NoticeTerm? Term { get; init; }

    public IReadOnlyList<ClaimNote> Notes { get; init; } = [];

    /// <summary>What is owed on the day.</summary>
    public Money Total => PrincipalOpen + Interest.Open + CostsOpen;
}
