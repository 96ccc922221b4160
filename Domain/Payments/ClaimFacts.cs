namespace Receivables.Domain;

/// <summary>What is known of one claim, apart from its payments.</summary>
/// <param name="Id">Which claim.</param>
/// <param name="Principal">What is owed without interest and costs: prepayments and credit notes are taken off.</param>
/// <param name="DueOn">The day on which it can be demanded.</param>
public sealed record ClaimFacts(ClaimId Id, Money Principal, DateOnly DueOn)
{
    /// <summary>The first day on which a payment can be for it; a payment from before is not.</summary>
    public DateOnly OpenFrom { get; init; } = DateOnly.MinValue;

    /// <summary>How interest runs; null when none does.</summary>
    public InterestBasis? Interest { get; init; }

    /// <summary>The first day of interest; the day after the due day unless default begins later.</summary>
    public DateOnly InterestFrom { get; init; } = DueOn.AddDays(1);

    /// <summary>The last day of interest where the law stops it, as in a bankruptcy; null when it runs on.</summary>
    public DateOnly? InterestUntil { get; init; }

    /// <summary>The messages that asked interest, in any order; without one no interest takes part.</summary>
    public IReadOnlyList<InterestDemand> InterestDemands { get; init; } = [];

    /// <summary>The costs asked or announced, in any order.</summary>
    public IReadOnlyList<CostsDemand> Costs { get; init; } = [];

    public EarlyPayment? EarlyPayment { get; init; }

    /// <summary>A rest of at most this after a payment is written off; zero for never.</summary>
    public Money SmallRest { get; init; }

    /// <summary>How hard it weighs on the debtor; null for its rate of interest.</summary>
    public Percentage? Onerousness { get; init; }
}
