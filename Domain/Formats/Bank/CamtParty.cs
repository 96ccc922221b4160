namespace Receivables.Domain;

/// <summary>One side of a transaction: its name and account, and for whom it acts.</summary>
internal sealed class CamtParty
{
    public string? Name { get; set; }

    public string? UltimateName { get; set; }

    public string? Account { get; set; }
}
