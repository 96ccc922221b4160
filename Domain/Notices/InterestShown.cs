namespace Receivables.Domain;

/// <summary>What a message says about interest.</summary>
public enum InterestShown
{
    /// <summary>Not a word.</summary>
    Nothing,

    /// <summary>It may name interest, never a sum.</summary>
    MayBeNamed,

    /// <summary>It names the interest of the law, never a sum.</summary>
    Named,

    /// <summary>
    /// Nothing is due now; the agreed rate is named as what may follow, and nothing where none was agreed.
    /// </summary>
    AgreedRateNamed,

    /// <summary>What earlier messages claimed, if they did; otherwise not a word.</summary>
    AsClaimedBefore,

    /// <summary>The sum up to its date, with rate and article.</summary>
    Sum,

    /// <summary>The sum up to its date, with rate and article, and what each further day adds.</summary>
    SumAndPerDay,
}
