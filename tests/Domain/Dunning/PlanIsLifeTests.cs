namespace Receivables.Domain.Tests.Dunning;

/// <summary>
/// The plan that is shown is the life that then happens: for random ladders, sums and days, after a random history of acts,
/// payments and messages that came back, however often the invoice is woken in between.
/// </summary>
public sealed class PlanIsLifeTests
{
    private const int Histories = 2_000;

    [Fact]
    public void Plan_after_any_history_is_what_then_happens() => SeededCases.Run(
        random =>
        {
            var life = new RandomLife(random);
            for (var act = random.Next(6); act > 0; act--)
            {
                life.LivesFor(random.Next(1, 40));
                life.Acts();
            }

            life.LivesFor(random.Next(1, 40));
            var plan = life.Plan();

            Assert.Equal(plan, life.LivesToItsEnd());
        },
        Histories);

    [Fact]
    public void No_stage_is_done_twice_in_a_cycle_whatever_changes_in_between() => SeededCases.Run(
        random =>
        {
            var life = new RandomLife(random);
            for (var act = 0; act < 5; act++)
            {
                life.LivesFor(random.Next(1, 25));
                life.Acts();
            }

            life.LivesToItsEnd();
            var left = life.Invoice.Stages.Sent.Where(sent => !sent.HasFailed).Select(sent => (sent.Stage, sent.Cycle)).ToList();

            Assert.Equal(left.Distinct(), left);
        },
        Histories);
}
