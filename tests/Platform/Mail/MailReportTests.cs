using Azure.Communication.Email;
using Receivables.Local.Mailbox;

namespace Receivables.Platform.Tests.Mail;

/// <summary>
/// Delivery reports as events: https://learn.microsoft.com/azure/event-grid/communication-services-email-events,
/// published again until taken: https://learn.microsoft.com/azure/event-grid/delivery-and-retry.
/// </summary>
public sealed class MailReportTests : IDisposable
{
    private readonly MailBench bench = new();
    private readonly Subscriber subscriber = new();

    public MailReportTests() => bench.Service.Events = subscriber;

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task Mail_counts_as_delivered_at_once()
    {
        var operation = await bench.Send();
        await Quiet();

        var data = subscriber.Only.GetProperty("data");
        Assert.Equal("Delivered", data.GetProperty("status").GetString());
        Assert.Equal("crediteuren@afnemer.example", data.GetProperty("recipient").GetString());
        Assert.Equal("facturen@leverancier.example", data.GetProperty("sender").GetString());
        Assert.Equal(operation.Id, data.GetProperty("messageId").GetString());
        Assert.Equal("2026-04-08T08:00:00.0000000+00:00", data.GetProperty("deliveryAttemptTimeStamp").GetString());
        Assert.True(data.GetProperty("deliveryStatusDetails").TryGetProperty("statusMessage", out _));
    }

    [Fact]
    public async Task Event_has_the_envelope_of_Event_Grid()
    {
        var operation = await bench.Send();
        await Quiet();

        var envelope = subscriber.Only;
        Assert.Equal(
            "Microsoft.Communication.EmailDeliveryReportReceived", envelope.GetProperty("eventType").GetString());
        Assert.Equal(
            $"sender/facturen@leverancier.example/message/{operation.Id}", envelope.GetProperty("subject").GetString());
        Assert.Equal("1.0", envelope.GetProperty("dataVersion").GetString());
        Assert.Equal("1", envelope.GetProperty("metadataVersion").GetString());
        Assert.Equal("2026-04-08T08:00:00.0000000Z", envelope.GetProperty("eventTime").GetString());
        Assert.True(Guid.TryParse(envelope.GetProperty("id").GetString(), out _));
        Assert.Contains("communicationServices", envelope.GetProperty("topic").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_recipient_has_a_report_of_its_own()
    {
        bench.Service.Behaviour.DeliverTo("bounce@*", DeliveryOutcome.Bounced);
        var mail = MailBench.Reminder();
        mail.Recipients.CC.Add(new EmailAddress("bounce@afnemer.example"));

        await bench.Send(mail);
        await Quiet();

        Assert.Equal(
            [("bounce@afnemer.example", "Bounced"), ("crediteuren@afnemer.example", "Delivered")],
            subscriber.Events.Select(Outcome).Order());
    }

    [Theory]
    [InlineData(DeliveryOutcome.Bounced)]
    [InlineData(DeliveryOutcome.Suppressed)]
    [InlineData(DeliveryOutcome.Failed)]
    [InlineData(DeliveryOutcome.FilteredSpam)]
    [InlineData(DeliveryOutcome.Quarantined)]
    public async Task Outcome_is_named_as_Azure_names_it(DeliveryOutcome outcome)
    {
        bench.Service.Behaviour.Delivery = outcome;

        await bench.Send();
        await Quiet();

        Assert.Equal(outcome.ToString(), Outcome(subscriber.Only).Status);
    }

    [Fact]
    public async Task No_report_comes_by_itself_when_told_so()
    {
        bench.Service.Behaviour.Delivery = DeliveryOutcome.None;
        await bench.Send();
        await Quiet();
        Assert.Empty(subscriber.Events);

        Assert.True(bench.Service.Report("000001", DeliveryOutcome.Bounced));
        await Quiet();

        Assert.Equal("Bounced", Outcome(subscriber.Only).Status);
    }

    [Fact]
    public void Report_on_an_unknown_mail_is_refused() =>
        Assert.False(bench.Service.Report("000099", DeliveryOutcome.Bounced));

    [Fact]
    public async Task Later_report_comes_at_its_moment()
    {
        bench.Service.Behaviour.DeliveryAfter = TimeSpan.FromMinutes(5);
        await bench.Send();

        await bench.Clock.MoveTo(MailBench.Morning.AddMinutes(4), TestContext.Current.CancellationToken);
        Assert.Empty(subscriber.Events);
        await bench.Clock.MoveTo(MailBench.Morning.AddMinutes(5), TestContext.Current.CancellationToken);

        Assert.Equal("2026-04-08T08:05:00.0000000Z", subscriber.Only.GetProperty("eventTime").GetString());
    }

    [Fact]
    public async Task Event_that_is_not_taken_comes_again_with_the_same_id()
    {
        subscriber.Answer = attempt => attempt < 3 ? 503 : 200;
        await bench.Send();
        await bench.Clock.MoveTo(MailBench.Morning.AddMinutes(1), TestContext.Current.CancellationToken);

        Assert.Equal([1, 2, 3], subscriber.Attempts);
        Assert.Single(
            subscriber.Events.Select(each => each.GetProperty("id").GetString()).Distinct(StringComparer.Ordinal));
        Assert.True(Assert.Single(Only().Reports).IsDone);
    }

    [Fact]
    public async Task Subscriber_that_throws_gets_the_event_again()
    {
        subscriber.Answer = attempt => attempt == 1 ? throw new InvalidOperationException("not ready") : 200;
        await bench.Send();

        await bench.Clock.MoveTo(MailBench.Morning.AddSeconds(10), TestContext.Current.CancellationToken);

        Assert.Equal([1, 2], subscriber.Attempts);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(413)]
    public async Task Refusal_that_will_not_change_ends_the_attempts(int status)
    {
        subscriber.Answer = _ => status;
        await bench.Send();

        await bench.Clock.MoveTo(MailBench.Morning.AddDays(2), TestContext.Current.CancellationToken);

        Assert.Equal([1], subscriber.Attempts);
        Assert.True(Assert.Single(Only().Reports).IsDropped);
    }

    [Fact]
    public async Task Event_that_is_never_taken_is_given_up_after_a_day()
    {
        subscriber.Answer = _ => 500;
        await bench.Send();

        await bench.Clock.MoveTo(MailBench.Morning.AddDays(3), TestContext.Current.CancellationToken);

        var report = Assert.Single(Only().Reports);
        Assert.True(report.IsDropped);
        Assert.Equal(11, report.Attempts); // at once, then after 10 s, 30 s, 1, 5, 10, 30 min, 1, 3, 6 and 12 h more
    }

    [Fact]
    public async Task Reports_wait_for_a_subscriber()
    {
        using var late = new MailBench();
        await late.Send();

        late.Service.Events = subscriber;
        await late.Clock.WhenQuiet(TestContext.Current.CancellationToken);

        Assert.Equal("Delivered", Outcome(subscriber.Only).Status);
    }

    [Fact]
    public async Task Mail_that_failed_is_not_reported_on()
    {
        bench.Service.Behaviour.AnswerNextSends(MailAnswer.AcceptedThenFailed("EmailDropped"));

        await bench.Send();
        await Quiet();

        Assert.Empty(subscriber.Events);
    }

    [Fact]
    public async Task Deduplicated_repeat_is_not_reported_twice()
    {
        var operation = Guid.NewGuid();
        await bench.Send(operationId: operation);
        await bench.Send(operationId: operation);
        await Quiet();

        Assert.Single(subscriber.Events);
    }

    private Receivables.Local.Mailbox.Mail Only() => Assert.Single(bench.Service.Mails());

    private Task Quiet() => bench.Clock.WhenQuiet(TestContext.Current.CancellationToken);

    private static (string? Recipient, string? Status) Outcome(System.Text.Json.JsonElement envelope)
    {
        var data = envelope.GetProperty("data");
        return (data.GetProperty("recipient").GetString(), data.GetProperty("status").GetString());
    }
}
