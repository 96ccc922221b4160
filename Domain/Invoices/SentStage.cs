namespace Receivables.Domain;

/// <summary>A stage that left the house, by one channel, in one message.</summary>
/// <param name="On">The local day on which it was handed over, or printed for the post.</param>
/// <param name="At">The moment at which the ledger took that.</param>
/// <param name="StatedDate">The date that it asked to be paid by (inclusive); null where the text gives a
/// formula.</param>
public sealed record SentStage(
    string Stage, int Cycle, string Message, DeliveryChannel Channel, DateOnly On, DateTimeOffset At, Money AmountDue, DateOnly? StatedDate)
{
    public DeliveryState Delivery { get; init; } = DeliveryState.Unknown;

    /// <summary>The day on which it counts as received; null while it does not.</summary>
    public DateOnly? ReceivedOn { get; init; }

    /// <summary>
    /// The day a person marked the letter posted; null for mail and for letters that still lie there.
    /// </summary>
    public DateOnly? PostedOn { get; init; }

    /// <summary>Under another ladder, what it was; null for a stage of the ladder in force.</summary>
    public StageKind? WasKind { get; init; }

    /// <summary>What a notice stated about this invoice; null for other messages.</summary>
    public StatedClaim? States { get; init; }

    /// <summary>Whether it goes by mail and by post; the letter is then a second way, with a receipt of its own.</summary>
    public bool AlsoByPost { get; init; }

    public bool IsServed => Delivery == DeliveryState.Served;

    public bool HasFailed => Delivery == DeliveryState.Failed;
}
