namespace Receivables.Domain;

/// <summary>
/// What a stage of a ladder does; the order is that of pressure, so a debtor's message takes the highest.
/// </summary>
public enum StageKind
{
    /// <summary>A friendly word before or around the due day that asks for nothing yet.</summary>
    Courtesy,

    /// <summary>A free reminder (betalingsherinnering).</summary>
    Reminder,

    /// <summary>A task for a person to telephone.</summary>
    Call,

    /// <summary>The notice that puts the debtor in default or opens the consumer's fourteen days.</summary>
    FormalNotice,

    /// <summary>Tells that the term has passed and what is due besides the principal now.</summary>
    CostsDue,

    /// <summary>
    /// Tells that the claim goes to an agency, lawyer or bailiff on a day; comes after approval only.
    /// </summary>
    Handover,
}
