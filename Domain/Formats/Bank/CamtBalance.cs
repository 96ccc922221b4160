namespace Receivables.Domain;

/// <summary>One balance of a CAMT.053 statement while it is being read.</summary>
internal sealed class CamtBalance
{
    public int Line { get; init; }

    public string Kind { get; set; } = "";

    public bool IsInterim { get; set; }

    public Money? Amount { get; set; }

    public bool? IsCredit { get; set; }

    public DateOnly? Day { get; set; }

    /// <summary>
    /// Keeps it when it opens or closes the statement. OPBD opens, or PRCD (the last closing) where there is none; CLBD
    /// closes. ITBD stands between two pages: the first one opens a page that has no other opening, the last one closes
    /// a page that has no other closing. Of several, the earliest opens and the latest closes.
    /// </summary>
    public void AddTo(StatementDraft statement, FaultList faults)
    {
        if (Kind is not ("OPBD" or "PRCD" or "CLBD" or "ITBD")) return;
        if (Amount is not { } amount || IsCredit is not { } isCredit || Day is not { } day)
        {
            faults.Add(Line, "Stmt/Bal", $"The balance {Kind} needs an amount, a direction and a date.");
            return;
        }

        var balance = new StatementBalance(isCredit ? amount : -amount, day, IsInterim || Kind == "ITBD");
        var rank = Rank(Kind);
        var opens = Kind is "OPBD" or "PRCD" || (Kind == "ITBD" && statement.OpeningRank == 0);
        if (opens && IsBetter(rank, statement.OpeningRank, day < statement.Opening?.Day))
        {
            (statement.Opening, statement.OpeningRank) = (balance, rank);
        }
        else if (Kind is "CLBD" or "ITBD" && IsBetter(rank, statement.ClosingRank, !(day < statement.Closing?.Day)))
        {
            (statement.Closing, statement.ClosingRank) = (balance, rank);
        }
    }

    private static bool IsBetter(int rank, int rankSoFar, bool isFurtherOut) =>
        rank > rankSoFar || (rank == rankSoFar && isFurtherOut);

    private static int Rank(string kind) => kind switch { "OPBD" or "CLBD" => 3, "PRCD" => 2, _ => 1 };
}
