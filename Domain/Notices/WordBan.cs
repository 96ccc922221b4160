namespace Receivables.Domain;

/// <summary>When the words of a group may not stand in a message.</summary>
public enum WordBan
{
    /// <summary>Never in a subject or preheader.</summary>
    InSubject,

    /// <summary>Nowhere, ever.</summary>
    Always,

    /// <summary>Nowhere, unless the reminder lawfully carries a fee.</summary>
    UnlessReminderFee,

    /// <summary>While the message says nothing about costs.</summary>
    WhileCostsAreNotShown,

    /// <summary>While the message says nothing about interest.</summary>
    WhileInterestIsNotShown,

    /// <summary>Before a notice, and where the policy does not really lead there.</summary>
    BeforeNotice,
}
