using Receivables.Domain;

namespace Receivables.Functions.Sending;

/// <summary>One invoice in a message, with what is said about it.</summary>
/// <param name="Number">The invoice's canonical number.</param>
public sealed record MessageLine(string Number, string Stage, int Cycle, Money Due, DateOnly? StatedDate)
{
    /// <summary>Whether it joins a notice that another invoice asked for.</summary>
    public bool Joins { get; init; }

    /// <summary>What a notice states about it; null for other messages and before it is written.</summary>
    public StatedClaim? States { get; init; }
}
