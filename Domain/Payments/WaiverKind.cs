namespace Receivables.Domain;

/// <summary>What is let go.</summary>
public enum WaiverKind
{
    /// <summary>Interest that was never claimed, or that ran on while the debtor paid in time.</summary>
    Interest,

    /// <summary>Costs that were announced and never became due.</summary>
    Costs,

    /// <summary>The discount for early payment.</summary>
    Discount,

    /// <summary>A rest too small to ask for.</summary>
    SmallRest,
}
