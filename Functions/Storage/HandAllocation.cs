namespace Receivables.Functions.Storage;

/// <summary>A person's allocation of what was left of a payment.</summary>
/// <param name="Asked">What was asked, in one line, so that a repeat is told from a conflict.</param>
/// <param name="Lines">The lines of the payment that it made.</param>
public sealed record HandAllocation(string Id, string By, string? Reason, string Asked, IReadOnlyList<int> Lines);
