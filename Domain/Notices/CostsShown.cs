namespace Receivables.Domain;

/// <summary>What a message says about collection costs or an indemnity.</summary>
public enum CostsShown
{
    /// <summary>Not a word.</summary>
    Nothing,

    /// <summary>Only that a letter with another fourteen days comes first and costs can follow after it.</summary>
    OnlyAfterNextLetter,

    /// <summary>It may name costs, never a sum.</summary>
    MayBeNamed,

    /// <summary>It names collection costs, never a sum.</summary>
    Named,

    /// <summary>What earlier messages claimed, if they did; otherwise not a word.</summary>
    AsClaimedBefore,

    /// <summary>The exact sum, due if the debtor does not pay in time.</summary>
    SumIfUnpaid,

    /// <summary>The agreed indemnity, due if the debtor does not pay in time; nothing where none was agreed.</summary>
    AgreedIndemnityIfUnpaid,

    /// <summary>The exact sum, due now.</summary>
    SumClaimed,
}
