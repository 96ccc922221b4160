namespace Receivables.Domain;

/// <summary>Whether a message that was served makes costs part of what is owed.</summary>
public enum CostsOwed
{
    Never,

    /// <summary>From the day after the term that the message gives.</summary>
    AfterTerm,

    /// <summary>From its receipt.</summary>
    AtOnce,
}
