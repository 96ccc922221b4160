namespace Receivables.Domain;

/// <summary>How a claim stands at the end of a day.</summary>
/// <param name="Id">Which claim.</param>
/// <param name="On">The day.</param>
/// <param name="Principal">Principal still open.</param>
/// <param name="Costs">Costs still open that take part.</param>
/// <param name="Interest">Interest still open, whether it was asked or not.</param>
/// <param name="InterestAsked">The part of it that takes part in what a payment pays on this day.</param>
/// <param name="SettledOn">The day on which it was closed; null while it is open.</param>
/// <param name="Waivers">What lapsed when it closed, with reasons.</param>
/// <param name="Working">The interest line by line, from its first day.</param>
public sealed record ClaimStanding(
    ClaimId Id, DateOnly On, Money Principal, Money Costs, Money Interest, Money InterestAsked, DateOnly? SettledOn,
    IReadOnlyList<Waiver> Waivers, IReadOnlyList<InterestLine> Working)
{
    /// <summary>All that could be asked on this day.</summary>
    public Money Total => Principal + Costs + Interest;

    /// <summary>What was asked and is not paid.</summary>
    public Money Asked => Principal + Costs + InterestAsked;

    public bool IsSettled => SettledOn is not null;
}
