namespace Receivables.Domain;

/// <summary>An entry of a CAMT.053 statement while it is being read.</summary>
internal sealed class CamtEntry
{
    public const int MostDetails = 200_000;

    public int Line { get; init; }

    /// <summary>How many faults the file had when the entry began.</summary>
    public int FaultsBefore { get; init; }

    public Money? Amount { get; set; }

    public bool? IsCredit { get; set; }

    public bool IsReversal { get; set; }

    public string Status { get; set; } = "";

    public DateOnly? BookedOn { get; set; }

    public DateOnly? ValueDate { get; set; }

    public string? BankReference { get; set; }

    public string Text { get; set; } = "";

    public CamtCode Code { get; } = new();

    public Money? Charges { get; set; }

    public Money? InstructedAmount { get; set; }

    /// <summary>How many transactions the bank says that the entry gathers; null when it says nothing.</summary>
    public int? BatchCount { get; set; }

    public List<CamtDetail> Details { get; } = [];
}
