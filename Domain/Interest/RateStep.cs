namespace Receivables.Domain;

/// <summary>A yearly rate and the days on which it holds: from a day (inclusive) until a day (exclusive).</summary>
public sealed record RateStep(DateOnly From, DateOnly Until, Percentage Rate, StatuteSource Source);
