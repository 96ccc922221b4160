namespace Receivables.Domain;

/// <summary>Why an invoice waits although its ladder would go on.</summary>
/// <param name="Id">The dispute, promise, plan or hold that it comes from.</param>
/// <param name="Until">The last day of the pause (inclusive); null until a person ends it.</param>
/// <param name="Amount">The part of the principal that it covers; null for all of it.</param>
public sealed record InvoicePause(PauseKind Kind, string Id, DateOnly? Until, Money? Amount, string Why)
{
    /// <summary>Whether the whole ladder waits, rather than a part of the amount.</summary>
    public bool StopsTheLadder => Amount is null;
}
