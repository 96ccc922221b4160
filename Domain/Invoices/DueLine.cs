namespace Receivables.Domain;

/// <summary>A part of an invoice that is due on a day of its own.</summary>
public sealed record DueLine(DateOnly DueDate, Money Amount);
