namespace Receivables.Domain;

/// <summary>From when the law lets interest and costs run on a claim.</summary>
internal sealed record ClaimGrounds(NoticeTerm? Term, IReadOnlyList<ClaimNote> Notes)
{
    public InterestBasis? Basis { get; init; }

    /// <summary>The first day that bears interest.</summary>
    public DateOnly? InterestFrom { get; init; }

    /// <summary>
    /// The first day on which that interest may be claimed. Payments from before it go to the principal alone, and what
    /// they paid bears no interest, even where interest counts back to an earlier day.
    /// </summary>
    public DateOnly? InterestClaimableFrom { get; init; }

    /// <summary>The first day on which costs are due.</summary>
    public DateOnly? CostsFrom { get; init; }

    /// <summary>The day of the notice that announced the costs; null where they are due without notice.</summary>
    public DateOnly? AnnouncedOn { get; init; }

    /// <summary>The day whose law gives the costs.</summary>
    public DateOnly CostsLawOn { get; init; }
}
