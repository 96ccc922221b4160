namespace Receivables.Domain.Tests;

public sealed class BelgianConsumerCostsTests
{
    private static readonly DateOnly ClauseApplies = new(2026, 3, 2);
    private static readonly BelgianConsumerCosts Costs = new(StatuteBook.Shipped);

    [Theory]
    [InlineData("400.00", null, "0.00")] // no clause, no lump sum
    [InlineData("400.00", "0.00", "0.00")]
    [InlineData("400.00", "54.99", "54.99")] // below the cap: as agreed
    [InlineData("400.00", "55.00", "55.00")]
    [InlineData("400.00", "100.00", "55.00")] // above it: the cap
    [InlineData("0.00", "100.00", "0.00")]
    public void Lump_sum_is_the_agreed_one_up_to_the_cap(string balance, string? agreed, string lumpSum) =>
        Assert.Equal(
            Euro(lumpSum),
            Costs.Indemnity(Euro(balance), agreed is null ? null : Euro(agreed), ClauseApplies).Total);

    [Fact]
    public void Working_shows_the_bracket_of_the_balance()
    {
        Assert.Equal(["FixedSum 20.00 EUR 0 % 20"], Text(Costs.IndemnityCap(Euro("150.00"), ClauseApplies)));
        Assert.Equal(
            ["FixedSum 30.00 EUR 0 % 30", "Share 250.00 EUR 10 % 25"],
            Text(Costs.IndemnityCap(Euro("400.00"), ClauseApplies)));
        Assert.Equal(
            ["FixedSum 65.00 EUR 0 % 65", "Share 59500.00 EUR 5 % 2975", "CutToMaximum 2000.00 EUR 0 % -1040"],
            Text(Costs.IndemnityCap(Euro("60000.00"), ClauseApplies)));
        Assert.Equal(
            ["FixedSum 30.00 EUR 0 % 30", "Share 250.00 EUR 10 % 25"],
            Text(Costs.Indemnity(Euro("400.00"), Euro("55.00"), ClauseApplies)));
        Assert.Equal(["Agreed 25.00 EUR 0 % 25"], Text(Costs.Indemnity(Euro("400.00"), Euro("25.00"), ClauseApplies)));
    }

    [Theory]
    [InlineData("0.00")]
    [InlineData("-1.00")]
    public void Balance_of_nothing_has_no_lump_sum(string balance) =>
        Assert.Equal(CostsClaim.None, Costs.IndemnityCap(Euro(balance), ClauseApplies));

    [Fact]
    public void Caps_begin_with_the_law_of_September_2023()
    {
        Assert.Equal(Euro("20.00"), Costs.IndemnityCap(Euro("75.00"), new DateOnly(2023, 9, 1)).Total);
        Assert.Throws<MissingStatuteRowException>(() => Costs.IndemnityCap(Euro("75.00"), new DateOnly(2023, 8, 31)));
    }

    [Fact]
    public void Further_reminders_for_the_free_due_dates_of_a_regular_contract_stay_free()
    {
        var second = new ReminderFacts(
            IsRegularContract: true, UnpaidDueDateOfYear: 3, ReminderNumber: 2, Postage: Euro("1.50"));

        Assert.Equal(CostsClaim.None, Costs.ReminderCeiling(second, ClauseApplies));
        Assert.Equal(CostsClaim.None, Costs.Reminder(second, ClauseApplies));
    }

    [Fact]
    public void Fee_of_a_reminder_shows_its_postage()
    {
        var fourth = new ReminderFacts(
            IsRegularContract: true, UnpaidDueDateOfYear: 4, ReminderNumber: 1, Postage: Euro("1.50"));

        Assert.Equal(
            ["FixedSum 7.50 EUR 0 % 7.5", "Postage 1.50 EUR 0 % 1.5"], Text(Costs.Reminder(fourth, ClauseApplies)));
    }

    private static Money Euro(string amount) => Money.Euro(Invariant.Decimal(amount));

    private static IEnumerable<string> Text(CostsClaim claim) => claim.Lines.Select(Lines.Text);
}
