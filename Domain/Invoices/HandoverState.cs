namespace Receivables.Domain;

/// <summary>How far the handover of a claim has come.</summary>
public enum HandoverState
{
    None,
    Asked,
    Approved,
    Refused,
    Sent,
}
