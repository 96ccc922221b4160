namespace Receivables.Domain;

/// <summary>A date that stands in a text.</summary>
/// <param name="Day">The day meant.</param>
/// <param name="Written">As it was written.</param>
/// <param name="HasWrongWeekday">A weekday stands before it and it is another one.</param>
public sealed record FoundDate(DateOnly Day, string Written, bool HasWrongWeekday);
