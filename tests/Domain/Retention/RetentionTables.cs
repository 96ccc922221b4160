namespace Receivables.Domain.Tests;

/// <summary>How long records are kept, row by row.</summary>
public sealed class RetentionTables
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Theory, OracleTable("retention")]
    public void Retention_of_an_invoice(
        [Heading("country")] string country,
        [Heading("invoice date")] DateOnly invoicedOn,
        [Heading("settled / last fact")] DateOnly? settledOn,
        [Heading("keep until (incl.)")] DateOnly keepUntil,
        [Heading("erasable from")] DateOnly erasableFrom,
        [Heading("erasure request on 2026-11-21")] string answer)
    {
        var period = new RetentionRules(StatuteBook.Shipped).Of(new Country(country), invoicedOn, settledOn);

        Assert.Equal(keepUntil, period.KeepUntil);
        Assert.Equal(erasableFrom, period.ErasableFrom);
        Assert.Equal(
            answer.StartsWith("blocked", StringComparison.Ordinal),
            period.AnswerOn(Today, isClaimOpen: false).IsBlocked);
    }
}
