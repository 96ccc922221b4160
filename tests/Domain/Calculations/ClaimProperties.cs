namespace Receivables.Domain.Tests;

/// <summary>What holds for every claim, on random ones.</summary>
public sealed class ClaimProperties
{
    private static readonly Regime[] Regimes = [.. Regime.All.Where(regime => regime != Regime.EuConsumer)];

    [Fact]
    public void Payments_neither_lose_nor_make_a_cent() => SeededCases.Run(random =>
    {
        var answer = Draw(random).Answer();

        foreach (var paid in answer.Payments)
        {
            Assert.Equal(paid.Paid.Amount, paid.Costs + paid.Interest + paid.Principal + paid.Surplus);
        }

        var received = Money.Sum(answer.Payments.Select(paid => paid.Paid.Amount));
        Assert.Equal(
            answer.Principal + answer.Interest.Accrued + answer.Costs.Total, answer.Total + received - answer.Surplus);
        Assert.False(answer.PrincipalOpen.IsNegative || answer.CostsOpen.IsNegative || answer.Interest.Open.IsNegative);
        Assert.Equal(answer.Interest.Accrued, Money.Sum(answer.Interest.Lines.Select(line => line.Amount)));
    });

    private static ClaimQuestion Draw(Random random)
    {
        var due = new DateOnly(2023, 9, 1).AddDays(random.Next(1000));
        var asOf = due.AddDays(random.Next(200));
        return new ClaimQuestion(
            Regimes[random.Next(Regimes.Length)],
            [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => new Money(random.Next(1, 2_000_000)))], due, asOf)
        {
            DueDateAgreed = random.Next(4) > 0,
            ReceivedOn = due.AddDays(-random.Next(40)),
            Payments =
            [
                .. Enumerable.Range(0, random.Next(4)).Select(_ => new PaidSum(
                    due.AddDays(random.Next(-20, asOf.DayNumber - due.DayNumber + 1)), new Money(random.Next(1, 1_500_000)))),
            ],
            Notice = random.Next(3) == 0
                ? null
                : new SentNotice((DeliveryChannel)random.Next(2), due.AddDays(random.Next(60))),
            CreditorIsSmall = random.Next(2) == 0,
            InterestAgreed = random.Next(2) == 0,
            IndemnityAgreed = random.Next(2) == 0,
            RecurringContract = random.Next(4) == 0,
            VatOnCosts = random.Next(4) == 0 ? VatOnCosts.Due : VatOnCosts.None,
        };
    }
}
