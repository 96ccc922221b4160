namespace Receivables.Domain.Tests;

/// <summary>Limitation, row by row.</summary>
public sealed class LimitationTables
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Theory, OracleTable("limit")]
    public void Limitation_of_a_claim(
        [Heading("kind")] string kind,
        [Heading("due date (opeisbaar)")] DateOnly dueOn,
        [Heading("stuiting received")] DateOnly? interruptedOn,
        [Heading("last day to sue/interrupt")] DateOnly lastDay,
        [Heading("time-barred from")] DateOnly barredFrom,
        [Heading("barred on 2026-11-21?")] string isBarred)
    {
        var claim = kind.Contains("7:28", StringComparison.Ordinal)
            ? LimitationKind.DutchConsumerGoods
            : LimitationKind.DutchContract;

        var period = new LimitationRules(StatuteBook.Shipped).Of(
            claim, dueOn, interruptedOn is { } day ? [day] : []);

        Assert.Equal(lastDay, period.LastDay);
        Assert.Equal(barredFrom, period.BarredFrom);
        Assert.Equal(isBarred == "yes", period.IsBarredOn(Today));
    }
}
