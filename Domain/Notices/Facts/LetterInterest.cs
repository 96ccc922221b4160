namespace Receivables.Domain;

/// <summary>The interest that a message states.</summary>
/// <param name="Amount">Up to and including <paramref name="Until"/>; zero when none is asked.</param>
/// <param name="PerDay">What each further day adds.</param>
/// <param name="Until">The day up to which it was computed.</param>
/// <param name="Rates">The yearly rates, each once.</param>
public sealed record LetterInterest(Money Amount, Money PerDay, DateOnly Until, IReadOnlyList<Percentage> Rates)
{
    /// <summary>The bases and sums of the working, which may stand in the text.</summary>
    public IReadOnlyList<Money> Working { get; init; } = [];
}
