namespace Receivables.Domain;

/// <summary>Whether a creditor's messages may leave.</summary>
public enum CreditorState
{
    /// <summary>Nothing leaves; the plan is shown. The first state of every creditor.</summary>
    Test,

    Live,

    /// <summary>Emergency stop: nothing leaves until an admin resumes.</summary>
    Stopped,
}
