namespace Receivables.Domain.Tests;

/// <summary>The terms of notices, row by row.</summary>
public sealed class NoticeTermTables
{
    [Theory, OracleTable("nl14")]
    public void Fourteen_days_of_a_Dutch_consumer(
        [Heading("channel")] string channel,
        [Heading("sent")] DateOnly sentOn,
        [Heading("deemed received (R)")] DateOnly receivedOn,
        [Heading("day 1 (R+1)")] DateOnly firstDay,
        [Heading("day 14 (R+14)")] DateOnly countedLastDay,
        [Heading("last day after Termijnenwet shift")] DateOnly lastDay,
        [Heading("costs chargeable from")] DateOnly chargeableFrom)
    {
        var term = NoticeTermCases.Count(Regime.NlConsumer, MessageKind.FourteenDayLetter, channel, sentOn);

        Assert.Equal(receivedOn, term.ReceivedOn);
        Assert.Equal(firstDay, term.FirstDay);
        Assert.Equal(countedLastDay, term.CountedLastDay);
        Assert.Equal(lastDay, term.LastDay);
        Assert.Equal(chargeableFrom, term.ChargeableFrom);
    }

    [Theory, OracleTable("be_wait")]
    public void Fourteen_days_of_a_Belgian_consumer(
        [Heading("channel")] string channel,
        [Heading("first reminder sent")] DateOnly sentOn,
        [Heading("day 1")] DateOnly firstDay,
        [Heading("day 14")] DateOnly countedLastDay,
        [Heading("clause applies from (bare statute)")] DateOnly fromByStatute,
        [Heading("day 14 shifted to working day (safe)")] DateOnly lastDay,
        [Heading("clause applies from (safe)")] DateOnly fromSafely)
    {
        var term = NoticeTermCases.Count(Regime.BeConsumer, MessageKind.LegalReminder, channel, sentOn);

        Assert.Equal(firstDay, term.FirstDay);
        Assert.Equal(countedLastDay, term.CountedLastDay);
        Assert.Equal(fromByStatute, term.ChargeableFromByCount);
        Assert.Equal(lastDay, term.LastDay);
        Assert.Equal(fromSafely, term.ChargeableFrom);
    }

    [Theory, OracleTable("b2b30")]
    public void Thirty_days_when_nothing_was_agreed(
        [Heading("invoice received (no agreed due date)")] DateOnly receivedOn,
        [Heading("last day to pay (R+30)")] DateOnly lastDay,
        [Heading("first interest day (R+31)")] DateOnly firstInterestDay)
    {
        var facts = new DefaultFacts(Regime.NlBusiness, receivedOn, DueDateAgreed: false)
        {
            InvoiceReceivedOn = receivedOn,
        };

        var start = new DefaultRules(StatuteBook.Shipped).Determine(facts);

        Assert.Equal(lastDay, start.LastDay);
        Assert.Equal(firstInterestDay, start.FirstDay);
    }
}
