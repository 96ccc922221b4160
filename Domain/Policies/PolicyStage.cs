namespace Receivables.Domain;

/// <summary>One rung of a ladder. No stage carries a fee.</summary>
/// <param name="Id">Unique in its policy, such as <c>R1</c>; never shown to a debtor.</param>
/// <param name="Message">What it says; null for a call.</param>
public sealed record PolicyStage(string Id, StageKind Kind, StageTrigger Trigger, MessageKind? Message)
{
    /// <summary>The channels in the order in which they are tried; empty for a call.</summary>
    public IReadOnlyList<DeliveryChannel> Channels { get; init; } = [];

    /// <summary>
    /// Days from sending to the date that the message states, before it moves to a working day; null for none.
    /// </summary>
    public int? TermDays { get; init; }

    /// <summary>The stage is passed over while less than this is open; null for any amount.</summary>
    public Money? Minimum { get; init; }

    /// <summary>Sent by post as well when more than this is open; null for never.</summary>
    public Money? AlsoPostAbove { get; init; }

    /// <summary>Whether the stage puts a message out, rather than a task on a worklist.</summary>
    public bool IsWritten => Kind != StageKind.Call;
}
