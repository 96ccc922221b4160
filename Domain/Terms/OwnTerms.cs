namespace Receivables.Domain;

/// <summary>What the creditor's own general terms say about collection costs and interest of consumers.</summary>
public enum OwnTerms
{
    /// <summary>Nobody has looked.</summary>
    NotReviewed,

    /// <summary>They say nothing about it, or exactly what the law says.</summary>
    Lawful,

    /// <summary>
    /// A clause is vague or harsher than the law: no amount, extra administration costs, no mention of the free letter
    /// of fourteen days. A court that annuls it refuses the costs of the law too.
    /// </summary>
    HarsherThanLaw,
}
