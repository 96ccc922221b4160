namespace Receivables.Domain;

/// <summary>How long the records of an invoice must be kept.</summary>
/// <param name="KeepUntil">The last day on which they must exist.</param>
/// <param name="Source">Where the duty stands.</param>
public sealed record RetentionPeriod(DateOnly KeepUntil, StatuteSource Source)
{
    /// <summary>The first day on which they may be erased.</summary>
    public DateOnly ErasableFrom => KeepUntil.AddDays(1);

    /// <summary>The answer to a request of erasure on that day.</summary>
    /// <param name="day">The day of the decision.</param>
    /// <param name="isClaimOpen">Whether the claim is still open; its data are needed to enforce it.</param>
    public ErasureAnswer AnswerOn(DateOnly day, bool isClaimOpen) =>
        isClaimOpen ? new(IsBlocked: true, "the claim is open", "GDPR art. 17(3)(e)")
        : day <= KeepUntil ? new(IsBlocked: true, "the law asks to keep it", $"GDPR art. 17(3)(b); {Source.Section}")
        : new(IsBlocked: false, "no duty to keep it is left", "GDPR art. 17(1)");
}
