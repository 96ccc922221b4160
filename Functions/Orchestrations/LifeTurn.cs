using Receivables.Domain;

namespace Receivables.Functions.Orchestrations;

/// <summary>
/// What one generation of an invoice's orchestration knows: which invoice, and what the generation before it did, so
/// that a life that turns without getting anywhere is noticed. Additive only: running instances hold older ones.
/// </summary>
/// <param name="Creditor">The creditor's canonical id.</param>
/// <param name="Number">The invoice's canonical number.</param>
/// <param name="LastAct">The act of the turn before, with the ledger version it was decided on; null after a
/// wait.</param>
/// <param name="Repeats">How often in a row that same act was done again.</param>
public sealed record LifeTurn(string Creditor, string Number, string? LastAct = null, int Repeats = 0)
{
    /// <summary>The same act on the same facts so often is a fault that a person must see.</summary>
    public const int MostRepeats = 3;

    /// <summary>Where the index of next actions has this invoice; null where nobody knows.</summary>
    public string? Watched { get; init; }

    public InvoiceId Invoice => InvoiceId.Canonical(Creditor, Number);

    public bool HasDone(LifeStep step) => step.Act is not null && step.Act == LastAct;

    public LifeTurn After(LifeStep step) =>
        this with { LastAct = step.Act, Repeats = HasDone(step) ? Repeats + 1 : 0, Watched = step.Watched };
}
