namespace Receivables.Domain;

/// <summary>What dunning does with the age of the bank entries.</summary>
public enum BankFeed
{
    /// <summary>No bank entries are expected.</summary>
    None,

    /// <summary>Stale entries are shown to a person; messages go on.</summary>
    Warn,

    /// <summary>Written stages wait until the entries up to the stated date are in.</summary>
    Required,
}
