using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json;
using Azure;
using Azure.Communication.Email;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Receivables.Platform.Tests.Host;

/// <summary>
/// Mails of the app lie in the mailbox, and their reports come back through the app's own endpoint, as
/// https://learn.microsoft.com/azure/communication-services/quickstarts/email/handle-email-events.
/// </summary>
public sealed class MailWebhookTests
{
    private readonly ConcurrentQueue<string> reports = new();

    public sealed class App(IConfiguration settings, ConcurrentQueue<string> reports)
    {
        [Function("SendMail")]
        public async Task Send([TimerTrigger("0 0 10 * * *")] TimerInfo timer)
        {
            var client = new EmailClient(settings["COMMUNICATION_CONNECTION_STRING"]);
            var content = new EmailContent("Herinnering") { PlainText = "Graag betalen." };
            await client.SendAsync(WaitUntil.Started, new EmailMessage("van@demo.example", "aan@afnemer.example", content));
        }

        [Function("EmailEvents")]
        public async Task<IActionResult> Events(
            [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/email-events")] HttpRequest request)
        {
            var events = await request.ReadFromJsonAsync<JsonElement[]>();
            var first = events![0];
            if (first.GetProperty("eventType").GetString() == "Microsoft.EventGrid.SubscriptionValidationEvent")
            {
                var code = first.GetProperty("data").GetProperty("validationCode").GetString();
                return new OkObjectResult(new { validationResponse = code });
            }

            reports.Enqueue(first.GetProperty("data").GetProperty("status").GetString()!);
            return new OkResult();
        }
    }

    [Fact]
    public async Task Mail_is_counted_by_the_clock_and_its_report_reaches_the_app()
    {
        await using var app = await HostKit.Start(
            HostKit.Options(typeof(App)), builder => builder.Services.AddSingleton(reports));

        using var response = await app.Client.PostAsJsonAsync("/local/clock", new { by = "P1D" });
        var moved = await response.Content.ReadFromJsonAsync<JsonElement>();
        await app.Clock.WhenQuiet();
        var mails = await Mails(app.Client);

        Assert.Equal(1, moved.GetProperty("messagesSent").GetInt32());
        Assert.Equal("Herinnering", mails.Single().GetProperty("subject").GetString());
        Assert.Equal(["Delivered"], reports);
    }

    [Fact]
    public async Task Reset_empties_the_mailbox()
    {
        await using var app = await HostKit.Start(
            HostKit.Options(typeof(App)), builder => builder.Services.AddSingleton(reports));
        await app.Clock.MoveTo(HostKit.Monday.AddDays(1));

        await app.Client.PostAsJsonAsync("/local/reset", new { });

        Assert.Empty(await Mails(app.Client));
    }

    private static async Task<JsonElement[]> Mails(HttpClient client)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/local/mailbox");
        request.Headers.Add("Accept", "application/json");
        using var response = await client.SendAsync(request);
        return (await response.Content.ReadFromJsonAsync<JsonElement[]>())!;
    }
}
