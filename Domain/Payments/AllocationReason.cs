namespace Receivables.Domain;

/// <summary>Why a payment went to a claim, in the order in which the law asks (6:43 BW).</summary>
public enum AllocationReason
{
    /// <summary>The debtor named the claim.</summary>
    Designated,

    /// <summary>It was due and others were not.</summary>
    DueFirst,

    /// <summary>It weighed more on the debtor than the other claims.</summary>
    MostOnerous,

    /// <summary>It was the oldest of equally onerous claims.</summary>
    Oldest,

    /// <summary>It was in all respects equal to others, so all got their share.</summary>
    ProRata,

    /// <summary>It was the last one left open, or the only one.</summary>
    Remaining,
}
