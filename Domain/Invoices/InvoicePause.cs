namespace Receivables.Domain;

/// <summary>Why an invoice waits although its ladder would go on.</summary>
/// <param name="Id">The dispute, promise, plan or hold that it comes from.</param>
/// <param name="Until">The last day of the pause (inclusive); null until a person ends it.</param>
/// <param name="Amount">The part of the principal that it covers; null for all of it.</param>
public sealed record InvoicePause(PauseKind Kind, string Id, DateOnly? Until, Money? Amount, string Why)
{
    /// <summary>The day on which it began.</summary>
    public DateOnly Since { get; init; }

    /// <summary>What was paid before a promise; it is kept once its amount came in besides.</summary>
    public Money PaidBefore { get; init; }

    /// <summary>Whether the whole ladder waits, rather than a part of the amount.</summary>
    public bool StopsTheLadder => Amount is null || Kind == PauseKind.Promise;

    /// <summary>Whether its last day ends it; a promise or plan is ended by what was paid, or was not.</summary>
    public bool EndsByItself => Until is not null && Kind is not (PauseKind.Promise or PauseKind.Plan);

    /// <summary>
    /// Whether a stage that fell into it keeps the days that it had left. After a promise or plan that was not kept
    /// the ladder goes on at once.
    /// </summary>
    public bool KeepsDaysLeft => StopsTheLadder && Kind is not (PauseKind.Promise or PauseKind.Plan);
}
