namespace Receivables.Domain;

/// <summary>What a Belgian consumer owes besides principal and interest (WER book XIX).</summary>
public sealed class BelgianConsumerCosts(StatuteBook book)
{
    /// <summary>The most that an agreed lump sum may be; nothing for a balance of zero or less.</summary>
    public CostsClaim IndemnityCap(Money balance, DateOnly on)
    {
        if (!balance.IsPositive) return CostsClaim.None;

        var scale = book.Of(BelgianLaw.ConsumerIndemnity).On(on);
        return CostsClaim.Of(scale.Value.Lines(balance), scale.Source);
    }

    /// <summary>
    /// The lump sum that may be asked: the agreed one, cut to the cap. Without an expressly agreed clause it is
    /// nothing.
    /// </summary>
    /// <param name="agreed">The sum that the contract names for this balance; null when it has no such clause.</param>
    public CostsClaim Indemnity(Money balance, Money? agreed, DateOnly on)
    {
        if (agreed is not { IsPositive: true } sum || !balance.IsPositive) return CostsClaim.None;

        var cap = IndemnityCap(balance, on);
        return sum < cap.Amount
            ? CostsClaim.Of([CostLine.Sum(CostLineKind.Agreed, sum)], cap.Source!)
            : cap;
    }

    /// <summary>
    /// The most that a reminder may cost by the letter of the law. The first is always free. In a contract of regular
    /// delivery so are all reminders for the first due dates of a calendar year.
    /// </summary>
    public CostsClaim ReminderCeiling(ReminderFacts reminder, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(reminder);
        var rule = book.Of(BelgianLaw.ReminderFee).On(on);
        var isFree = reminder.IsRegularContract
            ? reminder.UnpaidDueDateOfYear <= rule.Value.FreeDueDates
            : reminder.ReminderNumber == 1;

        return isFree
            ? CostsClaim.None
            : CostsClaim.Of(
                [
                    CostLine.Sum(CostLineKind.FixedSum, rule.Value.Fee),
                    CostLine.Sum(CostLineKind.Postage, reminder.Postage),
                ],
                rule.Source);
    }

    /// <summary>
    /// What the product charges for a reminder: never above the ceiling, and nothing for a debt that stands alone,
    /// because art. XIX.4 forbids every payment that it does not name itself.
    /// </summary>
    public CostsClaim Reminder(ReminderFacts reminder, DateOnly on)
    {
        var ceiling = ReminderCeiling(reminder, on);
        return reminder.IsRegularContract ? ceiling : CostsClaim.None;
    }
}
