namespace Receivables.Domain;

/// <summary>How far a number of the law can be relied on.</summary>
public enum StatuteStanding
{
    /// <summary>Read in the source that the row names.</summary>
    Confirmed,

    /// <summary>Computed by the rule of the law from numbers that were confirmed.</summary>
    Derived,

    /// <summary>Known, but its source was not read: a lawyer must check it before it is relied on.</summary>
    Unconfirmed,
}
