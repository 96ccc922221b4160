namespace Receivables.Functions.Orchestrations;

/// <summary>The answer of <c>Advance</c> as history keeps it. Additive only.</summary>
/// <param name="Status">One line for the admin: what the invoice waits for and why.</param>
/// <param name="Until">When to ask again; null while only a person can move it.</param>
public sealed record LifeStep(string Status, DateTimeOffset? Until)
{
    public bool HasEnded { get; init; }

    /// <summary>Names an act and the ledger version it was decided on; null for a wait.</summary>
    public string? Act { get; init; }

    /// <summary>The place in a message to ask for; null for none.</summary>
    public StageRequest? Request { get; init; }

    /// <summary>Whether the dossier is to be built and sent.</summary>
    public bool HandsOver { get; init; }

    /// <summary>Whether a person has to be asked about the handover.</summary>
    public bool AsksApproval { get; init; }

    /// <summary>Where the index of next actions has this invoice; null while it has it nowhere.</summary>
    public string? Watched { get; init; }
}
