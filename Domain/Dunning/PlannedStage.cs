namespace Receivables.Domain;

/// <summary>The next rung and its day.</summary>
/// <param name="Day">The working day on which it is to be done.</param>
/// <param name="Why">How the day was found, for <c>explain</c>.</param>
public sealed record PlannedStage(PolicyStage Stage, int Cycle, DateOnly Day, string Why);
