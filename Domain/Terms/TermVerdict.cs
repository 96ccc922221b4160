namespace Receivables.Domain;

/// <summary>What the law makes of an agreed term of payment.</summary>
public enum TermVerdict
{
    Valid,

    /// <summary>The clause is void and the term of the law applies.</summary>
    Void,

    /// <summary>Held to the longest term; somebody should look whether more was expressly agreed.</summary>
    Capped,
}
