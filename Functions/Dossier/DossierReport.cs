namespace Receivables.Functions.Dossier;

/// <summary>What the check of a dossier found.</summary>
/// <param name="Faults">Everything that is wrong, in plain words; empty for a dossier that is whole.</param>
/// <param name="Findings">What was checked and held, and recorded gaps.</param>
internal sealed record DossierReport(
    string Title, string Sha256, IReadOnlyList<string> Faults, IReadOnlyList<string> Findings)
{
    public bool IsWhole => Faults.Count == 0;
}
