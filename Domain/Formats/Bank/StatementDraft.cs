namespace Receivables.Domain;

/// <summary>A statement while it is being read.</summary>
internal sealed class StatementDraft(int line)
{
    public int Line { get; } = line;

    public string Id { get; set; } = "";

    public string? SequenceNumber { get; set; }

    public string? AccountText { get; set; }

    public Iban? Iban { get; set; }

    public Currency? AccountCurrency { get; set; }

    public string? Holder { get; set; }

    public bool IsDuplicate { get; set; }

    public DateOnly? From { get; set; }

    public DateOnly? To { get; set; }

    public StatementBalance? Opening { get; set; }

    public StatementBalance? Closing { get; set; }

    /// <summary>How sure it is that <see cref="Opening"/> opens the statement; 0 when there is none yet.</summary>
    public int OpeningRank { get; set; }

    /// <summary>How sure it is that <see cref="Closing"/> closes the statement; 0 when there is none yet.</summary>
    public int ClosingRank { get; set; }

    public List<StatementEntry> Entries { get; } = [];

    public int EntryCount { get; private set; }

    /// <summary>Entries in another currency than the balances: what they did to the balance is not known.</summary>
    public int ForeignCount { get; private set; }

    /// <summary>The sum of the booked entries in cents, wide enough for any number of them.</summary>
    public Int128 BookedCents { get; private set; }

    /// <summary>Changes with every entry, so that two statements with the same entries can be told.</summary>
    public HashCode Fingerprint { get; private set; }

    public StatementAccount Account => field ??= new StatementAccount(AccountText ?? "", Iban, AccountCurrency, Holder);

    public Currency Currency => Opening?.Amount.Currency ?? Closing?.Amount.Currency ?? AccountCurrency ?? default;

    /// <summary>Counts one booking, however many transactions it is handed out as.</summary>
    public void Count(Money amount, bool isBooked)
    {
        EntryCount++;
        var fingerprint = Fingerprint;
        fingerprint.Add(amount);
        Fingerprint = fingerprint;
        if (!isBooked) return;
        if (amount.Currency == Currency) BookedCents += amount.Cents;
        else ForeignCount++;
    }

    public BankStatement Build() => new()
    {
        Account = Account,
        Id = Id,
        SequenceNumber = SequenceNumber,
        IsDuplicate = IsDuplicate,
        Opening = Opening,
        Closing = Closing,
        From = From ?? Opening?.Day,
        To = To ?? Closing?.Day,
        EntryCount = EntryCount,
        Entries = Entries,
    };
}
