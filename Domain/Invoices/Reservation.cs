namespace Receivables.Domain;

/// <summary>A message that counts on this invoice and has not left yet.</summary>
public sealed record Reservation(string Message, string Stage, int Cycle, Money AmountDue, DateOnly? StatedDate, bool IsCommitted);
