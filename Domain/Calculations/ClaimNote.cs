namespace Receivables.Domain;

/// <summary>One reason in a calculation: what was decided, on which day or amount it rests, and where the rule stands.</summary>
/// <param name="Source">The article; null where the note reports a fact.</param>
public sealed record ClaimNote(ClaimNoteKind Kind, string? Source = null)
{
    public DateOnly? Day { get; init; }

    public Money? Amount { get; init; }
}
