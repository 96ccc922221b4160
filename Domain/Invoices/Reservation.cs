namespace Receivables.Domain;

/// <summary>A message that counts on this invoice and has not left yet.</summary>
/// <param name="MoneyVersion">The state of the money that the message was written for; another one makes its sums
/// wrong.</param>
public sealed record Reservation(
    string Message, string Stage, int Cycle, Money AmountDue, DateOnly? StatedDate, int MoneyVersion)
{
    /// <summary>Whether its hand-over has begun.</summary>
    public bool IsCommitted { get; init; }
}
