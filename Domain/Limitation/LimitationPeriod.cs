namespace Receivables.Domain;

/// <summary>
/// Until when a claim can be enforced. A claim that lapsed is not gone and the court does not apply the lapse by itself
/// (3:322 BW), but it is no longer dunned automatically.
/// </summary>
/// <param name="LastDay">The last day on which suing or interrupting is in time.</param>
/// <param name="InterruptedOn">The interruption that the period counts from; null when none was in time.</param>
/// <param name="Years">The length of the period that runs now.</param>
/// <param name="Source">Where it stands.</param>
public sealed record LimitationPeriod(DateOnly LastDay, DateOnly? InterruptedOn, int Years, StatuteSource Source)
{
    /// <summary>Days before the last day on which a person is asked to approve a letter of interruption.</summary>
    public const int WarningDays = 90;

    /// <summary>The first day on which the claim is time-barred.</summary>
    public DateOnly BarredFrom => LastDay.AddDays(1);

    /// <summary>
    /// The day on which a letter of interruption is proposed; it must arrive by <see cref="LastDay"/>.
    /// </summary>
    public DateOnly InterruptFrom => LastDay.AddDays(-WarningDays);

    public bool IsBarredOn(DateOnly day) => day > LastDay;
}
