namespace Receivables.Domain.Tests;

/// <summary>What may be shown and claimed in which message.</summary>
public sealed class ClaimableTests
{
    [Theory]
    // regime, message                                    interest                          costs
    [InlineData("nl-business", MessageKind.FirstReminder, InterestShown.Nothing, CostsShown.Nothing)]
    [InlineData("nl-business", MessageKind.SecondReminder, InterestShown.Nothing, CostsShown.Nothing)]
    [InlineData("nl-business", MessageKind.ThirdReminder, InterestShown.Named, CostsShown.Named)]
    [InlineData("nl-business", MessageKind.FormalNotice, InterestShown.SumAndPerDay, CostsShown.SumIfUnpaid)]
    [InlineData("nl-government", MessageKind.FormalNotice, InterestShown.SumAndPerDay, CostsShown.SumIfUnpaid)]
    [InlineData("nl-consumer", MessageKind.Courtesy, InterestShown.Nothing, CostsShown.Nothing)]
    [InlineData("nl-consumer", MessageKind.ThirdReminder, InterestShown.Nothing, CostsShown.OnlyAfterNextLetter)]
    [InlineData("nl-consumer", MessageKind.FourteenDayLetter, InterestShown.MayBeNamed, CostsShown.SumIfUnpaid)]
    [InlineData("nl-consumer", MessageKind.CostsDue, InterestShown.Sum, CostsShown.SumClaimed)]
    [InlineData(
        "be-consumer", MessageKind.LegalReminder, InterestShown.AgreedRateNamed, CostsShown.AgreedIndemnityIfUnpaid)]
    [InlineData("be-consumer", MessageKind.SecondReminder, InterestShown.Nothing, CostsShown.Nothing)]
    [InlineData("be-consumer", MessageKind.FormalNotice, InterestShown.Sum, CostsShown.SumClaimed)]
    [InlineData("be-business", MessageKind.FirstReminder, InterestShown.Nothing, CostsShown.Nothing)]
    [InlineData("be-business", MessageKind.SecondReminder, InterestShown.MayBeNamed, CostsShown.MayBeNamed)]
    [InlineData("be-business", MessageKind.FormalNotice, InterestShown.SumAndPerDay, CostsShown.SumClaimed)]
    [InlineData("eu-business", MessageKind.FormalNotice, InterestShown.SumAndPerDay, CostsShown.SumClaimed)]
    [InlineData("eu-consumer", MessageKind.ThirdReminder, InterestShown.Nothing, CostsShown.Nothing)]
    public void Shown_in_a_message(string regime, MessageKind message, InterestShown interest, CostsShown costs)
    {
        var row = Claimable.For(Regime.Named(regime), message);

        Assert.Equal((interest, costs), (row.Interest, row.Costs));
    }

    [Theory]
    // regime, message                                  interest   costs
    [InlineData("nl-business", MessageKind.FormalNotice, true, CostsOwed.AfterTerm)]
    [InlineData("nl-consumer", MessageKind.FourteenDayLetter, false, CostsOwed.AfterTerm)]
    [InlineData("nl-consumer", MessageKind.CostsDue, true, CostsOwed.AtOnce)]
    [InlineData("be-consumer", MessageKind.LegalReminder, false, CostsOwed.Never)]
    [InlineData("be-consumer", MessageKind.FormalNotice, true, CostsOwed.AtOnce)]
    [InlineData("be-business", MessageKind.FormalNotice, true, CostsOwed.AtOnce)]
    [InlineData("nl-business", MessageKind.ThirdReminder, false, CostsOwed.Never)]
    public void Claimed_by_a_message_that_was_served(
        string regime, MessageKind message, bool claimsInterest, CostsOwed claimsCosts)
    {
        var row = Claimable.For(Regime.Named(regime), message);

        Assert.Equal((claimsInterest, claimsCosts), (row.ClaimsInterest, row.ClaimsCosts));
    }

    [Fact]
    public void Reminders_claim_nothing_under_any_regime()
    {
        MessageKind[] reminders =
        [
            MessageKind.Courtesy, MessageKind.FirstReminder, MessageKind.SecondReminder, MessageKind.ThirdReminder,
            MessageKind.PaymentReturned, MessageKind.PromiseMissed, MessageKind.Thanks, MessageKind.Confirmation,
        ];

        Assert.All(
            from regime in Regime.All from message in reminders select Claimable.For(regime, message),
            row => Assert.Equal((false, CostsOwed.Never), (row.ClaimsInterest, row.ClaimsCosts)));
    }

    [Theory]
    [InlineData("be-business", MessageKind.FourteenDayLetter)]
    [InlineData("eu-consumer", MessageKind.FormalNotice)]
    [InlineData("eu-consumer", MessageKind.Handover)]
    [InlineData("nl-consumer", MessageKind.LegalReminder)]
    public void Message_that_a_regime_does_not_know_is_refused(string regime, MessageKind message) =>
        Assert.Throws<ArgumentException>(() => Claimable.For(Regime.Named(regime), message));

    [Fact]
    public void Unknown_regime_is_refused_with_the_list() => Assert.Contains(
        "choose one of nl-consumer, nl-business",
        Assert.Throws<ArgumentException>(() => Regime.Named("nl")).Message, StringComparison.Ordinal);
}
