namespace Receivables.Domain.Tests.Invoices;

public sealed class EarlyReportTests
{
    private static readonly DateOnly Day = new(2026, 4, 7);

    private static readonly DateTimeOffset Moment = new(2026, 4, 7, 9, 0, 0, TimeSpan.FromHours(2));

    [Fact]
    public void Delivery_report_that_overtakes_its_hand_over_still_serves_the_stage()
    {
        var life = new[]
        {
            new MessageReserved("m", "R1", 1, Money.Euro(1000m), Day.AddDays(6)),
            (InvoiceEvent)new MessageCommitted("m"),
            new MessageDelivered("m", Day),
            new MessageHandedOver("m", "R1", 1, DeliveryChannel.Email, 1, Money.Euro(1000m), Day.AddDays(6)),
        };

        Assert.True(After(life).Stages.IsServed("R1", 1));
    }

    [Fact]
    public void Bounce_that_overtakes_its_hand_over_still_fails_the_stage()
    {
        var life = new[]
        {
            new MessageReserved("m", "R1", 1, Money.Euro(1000m), Day.AddDays(6)),
            (InvoiceEvent)new MessageBounced("m", "Bounced"),
            new MessageHandedOver("m", "R1", 1, DeliveryChannel.Email, 1, Money.Euro(1000m), Day.AddDays(6)),
        };

        Assert.False(After(life).Stages.IsServed("R1", 1));
        Assert.True(After(life).Stages.Last!.HasFailed);
    }

    private static Invoice After(IEnumerable<InvoiceEvent> life)
    {
        var start = new Dunning.ImaginedLife("nl-business", new DateOnly(2026, 4, 1)).Invoice;
        return life.Aggregate(start, (invoice, happened) => invoice.Apply(
            new RecordedEvent(invoice.Version + 1, "test", Day, Moment, "test", "test", null, happened)));
    }
}
