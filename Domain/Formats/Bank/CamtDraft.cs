namespace Receivables.Domain;

/// <summary>Where the reading of a CAMT.053 document stands.</summary>
internal sealed class CamtDraft(BankFileDraft file)
{
    private CamtBalance balance = new();

    public BankFileDraft File { get; } = file;

    public FaultList Faults => File.Faults;

    /// <summary>The namespace of the document, once it is known.</summary>
    public string? Space { get; set; }

    public StatementDraft Statement { get; private set; } = new(0);

    public CamtEntry Entry { get; private set; } = new();

    /// <summary>The transaction being read; null outside of one.</summary>
    public CamtDetail? Detail { get; private set; }

    public CamtBalance Balance => balance;

    public void BeginStatement(int line) => Statement = new StatementDraft(line);

    public void EndStatement()
    {
        RequireAccount(Statement.Line);
        File.Close(Statement);
    }

    public void BeginBalance(int line) => balance = new CamtBalance { Line = line };

    public void EndBalance() => balance.AddTo(Statement, Faults);

    public void BeginEntry(int line) => Entry = new CamtEntry { Line = line, FaultsBefore = Faults.Count };

    public void EndEntry()
    {
        RequireAccount(Entry.Line);
        CamtEntries.HandOut(Entry, Statement, File);
    }

    public void BeginDetail()
    {
        Detail = new CamtDetail();
        Entry.Details.Add(Detail);
        if (Entry.Details.Count > CamtEntry.MostDetails)
        {
            Faults.Fatal(Entry.Line, "Ntry", $"The entry has more than {CamtEntry.MostDetails} transactions.");
        }
    }

    public void EndDetail() => Detail = null;

    /// <summary>CRDT or DBIT as whether the account gained; else a fault.</summary>
    public bool? IsCredit(XmlValue indicator)
    {
        if (indicator.Text is "CRDT" or "DBIT") return indicator.Text == "CRDT";
        Faults.Add(indicator.Line, indicator.Field, $"CRDT or DBIT is expected, not {Written.Quote(indicator.Text)}.");
        return null;
    }

    /// <summary>A flag of XML Schema; anything else is a fault and counts as false.</summary>
    public bool IsTrue(XmlValue flag)
    {
        if (flag.Text is "true" or "1") return true;
        if (flag.Text is not ("false" or "0"))
        {
            Faults.Add(flag.Line, flag.Field, $"true or false is expected, not {Written.Quote(flag.Text)}.");
        }

        return false;
    }

    private void RequireAccount(int line)
    {
        if (Statement.AccountText is not null) return;
        Faults.Add(line, "Stmt/Acct/Id", "The statement must name its account, before its first entry.");
        Statement.AccountText = "";
    }
}
