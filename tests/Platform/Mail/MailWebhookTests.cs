using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Receivables.Local.Mailbox;

namespace Receivables.Platform.Tests.Mail;

/// <summary>
/// Events posted to a webhook, after the handshake that proves whose it is:
/// https://learn.microsoft.com/azure/event-grid/webhook-event-delivery.
/// </summary>
public sealed class MailWebhookTests : IAsyncLifetime
{
    private readonly MailBench bench = new();
    private readonly List<(string Type, string Deliveries, string EventType)> taken = [];
    private MailboxSite site = null!;
    private bool echoes = true;

    public async ValueTask InitializeAsync()
    {
        site = await MailboxSite.Start(bench.Service, app => app.MapPost("/api/email-events", Take));
        bench.Service.Events = new HttpMailEvents(site.Client, new Uri(site.Client.BaseAddress!, "/api/email-events"));
    }

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        bench.Dispose();
    }

    [Fact]
    public async Task Webhook_is_validated_once_and_then_gets_the_events()
    {
        await bench.Send();
        await bench.Clock.WhenQuiet(TestContext.Current.CancellationToken);
        await bench.Send();
        await bench.Clock.WhenQuiet(TestContext.Current.CancellationToken);

        Assert.Equal(
            [
                ("SubscriptionValidation", "", "Microsoft.EventGrid.SubscriptionValidationEvent"),
                ("Notification", "0", "Microsoft.Communication.EmailDeliveryReportReceived"),
                ("Notification", "0", "Microsoft.Communication.EmailDeliveryReportReceived"),
            ],
            taken);
    }

    [Fact]
    public async Task Webhook_that_does_not_echo_the_code_gets_no_events_until_it_does()
    {
        echoes = false;
        await bench.Send();
        await bench.Clock.WhenQuiet(TestContext.Current.CancellationToken);
        Assert.All(taken, each => Assert.Equal("SubscriptionValidation", each.Type));

        echoes = true;
        await bench.Clock.MoveTo(MailBench.Morning.AddSeconds(10), TestContext.Current.CancellationToken);

        Assert.Equal("Notification", taken[^1].Type);
        Assert.True(Assert.Single(Assert.Single(bench.Service.Mails()).Reports).IsDone);
    }

    private async Task Take(HttpContext context)
    {
        var events = await context.Request.ReadFromJsonAsync<JsonElement>();
        var eventType = events[0].GetProperty("eventType").GetString()!;
        var headers = context.Request.Headers;
        taken.Add((headers["aeg-event-type"]!, headers["aeg-delivery-count"].ToString(), eventType));
        if (eventType.EndsWith("SubscriptionValidationEvent", StringComparison.Ordinal) && echoes)
        {
            var code = events[0].GetProperty("data").GetProperty("validationCode").GetString();
            await context.Response.WriteAsJsonAsync(new { validationResponse = code });
        }
    }
}
