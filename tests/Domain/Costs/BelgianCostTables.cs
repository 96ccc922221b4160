namespace Receivables.Domain.Tests;

/// <summary>What a Belgian consumer owes besides the principal, to the cent.</summary>
public sealed class BelgianCostTables
{
    private static readonly BelgianConsumerCosts Costs = new(StatuteBook.Shipped);

    [Theory, OracleTable("be_cap")]
    public void Highest_lump_sum(
        [Heading("balance due")] Money balance, [Heading("max lump-sum indemnity (XIX.4, 2)")] Money cap) =>
        Assert.Equal(cap, Costs.IndemnityCap(balance, new DateOnly(2026, 3, 2)).Total);

    [Theory, OracleTable("be_fee")]
    public void Fee_of_a_reminder(
        [Heading("contract")] string contract,
        [Heading("nth unpaid due date this calendar year")] int unpaidDueDate,
        [Heading("nth reminder for it")] int reminderNumber,
        [Heading("postage")] Money postage,
        [Heading("ceiling")] Money ceiling,
        [Heading("recommended (never above)")] Money recommended)
    {
        var reminder = new ReminderFacts(contract == "regular", unpaidDueDate, reminderNumber, postage);
        var on = new DateOnly(2026, 3, 2);

        Assert.Equal(ceiling, Costs.ReminderCeiling(reminder, on).Total);
        Assert.Equal(recommended, Costs.Reminder(reminder, on).Total);
    }

    [Theory, OracleTable("be_full")]
    public void Claim_with_both_clauses_at_their_maximum(
        [Heading("balance")] Money balance,
        [Heading("first reminder")] string firstReminder,
        [Heading("creditor")] string creditor,
        [Heading("cut-off")] DateOnly asOf,
        [Heading("clause from (safe)")] DateOnly clauseFrom,
        [Heading("interest from")] string interestFrom,
        [Heading("max interest (cap rate)")] Money interest,
        [Heading("max indemnity")] Money indemnity,
        [Heading("max claim")] Money claim)
    {
        var (sentOn, channel) = (OracleCell.Day(firstReminder[..10]), firstReminder[11..]);
        var term = NoticeTermCases.Count(Regime.BeConsumer, MessageKind.LegalReminder, channel, sentOn);
        var firstDay = BelgianConsumerInterest.FirstDay(creditor == "SME", sentOn, clauseFrom, asOf);
        var clauseApplies = asOf >= clauseFrom;
        var charged = firstDay is { } day
            ? InterestAccrual.Start(StatuteBook.Shipped.Interest.BelgianConsumerCap, balance, day).UpTo(asOf)
            : null;
        var lumpSum = clauseApplies ? Costs.IndemnityCap(balance, clauseFrom).Total : Money.Zero();

        Assert.Equal(clauseFrom, term.ChargeableFrom);
        Assert.Equal(interestFrom, firstDay is null ? "0.00" : $"{firstDay:O} ({charged!.Days}d)");
        Assert.Equal(interest, charged?.Accrued ?? Money.Zero());
        Assert.Equal(indemnity, lumpSum);
        Assert.Equal(claim, balance + (charged?.Accrued ?? Money.Zero()) + lumpSum);
    }
}
