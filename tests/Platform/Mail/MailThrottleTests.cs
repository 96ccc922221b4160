using Azure;
using Azure.Communication.Email;
using Receivables.Local.Mailbox;
using Receivables.Local.Wire;

namespace Receivables.Platform.Tests.Mail;

/// <summary>
/// Limits and failures on demand:
/// https://learn.microsoft.com/azure/communication-services/concepts/service-limits#rate-limits-for-email.
/// </summary>
public sealed class MailThrottleTests : IDisposable
{
    private readonly MailBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task Scripted_429_says_how_long_to_wait()
    {
        bench.Service.Behaviour.AnswerNextSends(MailAnswer.Throttled(TimeSpan.FromSeconds(90)));

        var refused = await bench.Refused(429);

        Assert.Equal("TooManyRequests", refused.ErrorCode);
        Assert.True(refused.GetRawResponse()!.Headers.TryGetValue("Retry-After", out var wait));
        Assert.Equal("90", wait);
        Assert.Equal(0, bench.Service.AcceptedSends);
    }

    [Fact]
    public async Task Script_is_played_in_order_and_then_ends()
    {
        bench.Service.Behaviour.AnswerNextSends(
            MailAnswer.Refused(503, "ServiceUnavailable"), MailAnswer.Ordinary,
            MailAnswer.Refused(500, "InternalServerError"));

        await bench.Refused(503);
        await bench.Send();
        await bench.Refused(500);
        await bench.Send();

        Assert.Equal(2, bench.Service.AcceptedSends);
    }

    [Fact]
    public async Task Recipient_can_be_made_to_fail()
    {
        bench.Service.Behaviour.AnswerSendsTo("*@vol.example", MailAnswer.Refused(503, "ServiceUnavailable"));

        await bench.Refused(503, MailBench.Reminder("jan@vol.example"));
        await bench.Send(MailBench.Reminder("jan@afnemer.example"));

        Assert.Equal(["jan@afnemer.example"], Assert.Single(bench.Service.Mails()).To);
    }

    [Fact]
    public async Task Limit_a_minute_refuses_what_is_too_much_and_lets_go_after_the_time_it_says()
    {
        bench.Service.Behaviour.PerMinute = 2;
        await bench.Send();
        await bench.Clock.MoveTo(MailBench.Morning.AddSeconds(10), TestContext.Current.CancellationToken);
        await bench.Send();

        var refused = await bench.Refused(429);
        await bench.Clock.MoveTo(bench.Clock.GetUtcNow() + Wait(refused), TestContext.Current.CancellationToken);
        await bench.Send();

        Assert.Equal(3, bench.Service.AcceptedSends);
    }

    // "Avoid immediate retries because all requests accrue against your usage limits."
    [Fact]
    public async Task Refused_requests_count_against_the_limit_too()
    {
        bench.Service.Behaviour.PerMinute = 1;
        await bench.Send();
        await bench.Clock.MoveTo(MailBench.Morning.AddSeconds(50), TestContext.Current.CancellationToken);
        await bench.Refused(429);

        await bench.Clock.MoveTo(MailBench.Morning.AddSeconds(61), TestContext.Current.CancellationToken);

        await bench.Refused(429); // the first send is old enough, the refused one is not
    }

    [Fact]
    public async Task Limit_an_hour_holds_beside_the_limit_a_minute()
    {
        (bench.Service.Behaviour.PerMinute, bench.Service.Behaviour.PerHour) = (30, 2);
        await bench.Send();
        await bench.Clock.MoveTo(MailBench.Morning.AddMinutes(20), TestContext.Current.CancellationToken);
        await bench.Send();
        await bench.Clock.MoveTo(MailBench.Morning.AddMinutes(30), TestContext.Current.CancellationToken);

        var refused = await bench.Refused(429);

        Assert.Equal(TimeSpan.FromMinutes(50), Wait(refused)); // until the second send does not count any more
    }

    [Fact]
    public async Task Client_with_retries_waits_as_asked_and_goes_through()
    {
        bench.Service.Behaviour.AnswerNextSends(
            MailAnswer.Throttled(TimeSpan.Zero), MailAnswer.Throttled(TimeSpan.Zero));

        await bench.NewClient(retries: 3).SendAsync(
            WaitUntil.Started, MailBench.Reminder(), Guid.NewGuid(), TestContext.Current.CancellationToken);

        Assert.Equal(3, bench.Service.Watch.Counts.Of(Services.Mail));
        Assert.Equal(1, bench.Service.AcceptedSends);
    }

    [Fact]
    public async Task Client_without_retries_asks_once()
    {
        bench.Service.Behaviour.AnswerNextSends(MailAnswer.Throttled(TimeSpan.FromSeconds(30)));

        await bench.Refused(429);

        Assert.Equal(1, bench.Service.Watch.Counts.Of(Services.Mail));
    }

    [Fact]
    public async Task Question_for_the_status_can_be_throttled_too()
    {
        var operation = await bench.Send();
        bench.Service.Behaviour.AnswerNextQuestions(MailAnswer.Throttled(TimeSpan.FromSeconds(5)));

        var refused = await Assert.ThrowsAsync<RequestFailedException>(
            async () => await operation.UpdateStatusAsync(TestContext.Current.CancellationToken));
        await operation.UpdateStatusAsync(TestContext.Current.CancellationToken);

        Assert.Equal(429, refused.Status);
        Assert.Equal(EmailSendStatus.Succeeded, operation.Value.Status);
    }

    [Fact]
    public async Task Requests_are_counted_by_the_domain_of_the_sender()
    {
        await bench.Send();

        Assert.Equal(1, bench.Service.Watch.Counts.Of(Services.Mail, "leverancier.example"));
    }

    private static TimeSpan Wait(RequestFailedException refused)
    {
        Assert.True(refused.GetRawResponse()!.Headers.TryGetValue("Retry-After", out var seconds));
        return TimeSpan.FromSeconds(int.Parse(seconds, System.Globalization.CultureInfo.InvariantCulture));
    }
}
