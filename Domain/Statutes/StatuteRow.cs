namespace Receivables.Domain;

/// <summary>One value of a quantity of the law, from the day on which it took effect.</summary>
/// <param name="From">The first day of the value.</param>
/// <param name="Value">The number, or the scale.</param>
/// <param name="Source">Where it stands.</param>
/// <param name="CheckedOn">The day on which somebody last compared it with its source.</param>
public sealed record StatuteRow<T>(DateOnly From, T Value, StatuteSource Source, DateOnly CheckedOn)
{
    /// <summary>The first day on which it no longer holds; null leaves that to the period of the quantity.</summary>
    public DateOnly? Until { get; init; }

    public StatuteStanding Standing { get; init; }
}
