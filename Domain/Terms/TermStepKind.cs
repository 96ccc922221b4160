namespace Receivables.Domain;

/// <summary>A step in the counting of a term, so that a page can name it in the reader's language.</summary>
public enum TermStepKind
{
    Sent,
    Received,
    FirstDay,

    /// <summary>The last day by the bare count of days.</summary>
    LastDayCounted,

    /// <summary>The last day that is held to, never earlier than the bare count.</summary>
    LastDay,

    ChargeableFrom,
}
