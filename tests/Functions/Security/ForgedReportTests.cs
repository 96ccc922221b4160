using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Receivables.Local.Functions;

namespace Receivables.Functions.Tests.Security;

/// <summary>Delivery reports from somebody who is not the mail service.</summary>
public sealed class ForgedReportTests
{
    [Theory]
    [InlineData("AZURE_FUNCTIONS_ENVIRONMENT", "Production")]
    [InlineData("WEBSITE_INSTANCE_ID", "an-instance-of-the-platform")]
    public async Task Forged_report_changes_nothing(string setting, string value)
    {
        await using var host = await WalkedApp.Start(new Dictionary<string, string?>
        {
            [setting] = value,
            ["EVENT_GRID_APPLICATION_ID"] = "4962773b-9cdb-44cf-a8bf-237846a00ab7",
            ["EVENT_GRID_AUDIENCE"] = "6b0f5d4e-52f0-44a4-8d55-0f6c3a6a9b11",
        });
        await Register(host);
        await host.Clock.MoveTo(new DateTimeOffset(2026, 4, 20, 18, 0, 0, TimeSpan.FromHours(2)));
        var before = await Timeline(host);
        var operations = host.Mail.Mails().Select(mail => mail.OperationId).ToList();
        Assert.NotEmpty(operations);

        foreach (var operation in operations)
        {
            using var client = host.CreateClient(withKey: false);
            client.DefaultRequestHeaders.Add("Cookie", new RouteCaller("admin", false, "admin").Cookie);
            client.DefaultRequestHeaders.Add("Authorization", "Bearer e30.e30.");
            using var answer = await client.PostAsJsonAsync("/api/email-events", Report(operation));
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        }

        Assert.Equal(before, await Timeline(host));
    }

    /// <summary>The near miss: the same report is taken from whom it may come.</summary>
    [Fact]
    public async Task Report_from_the_mail_service_is_recorded()
    {
        await using var host = await WalkedApp.Start();
        await Register(host);
        await host.Clock.MoveTo(new DateTimeOffset(2026, 4, 20, 18, 0, 0, TimeSpan.FromHours(2)));
        var before = await Timeline(host);

        using var answer = await host.Client.PostAsJsonAsync("/api/email-events", Report(host.Mail.Mails()[^1].OperationId));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotEqual(before, await Timeline(host));
    }

    [Fact]
    public async Task Report_on_an_unknown_hand_over_changes_nothing()
    {
        await using var host = await WalkedApp.Start();
        await Register(host);
        var before = await Timeline(host);

        using var answer = await host.Client.PostAsJsonAsync("/api/email-events", Report("3f0c7a52-5a6e-4f3b-9f7e-000000000000"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(before, await Timeline(host));
    }

    private static object[] Report(string operation) =>
    [
        new
        {
            id = "1", eventType = "Microsoft.Communication.EmailDeliveryReportReceived", subject = "s", eventTime = "2026-04-20T10:00:00Z",
            dataVersion = "1.0",
            data = new { messageId = operation, status = "Bounced", deliveryAttemptTimeStamp = "2026-04-20T10:00:00Z" },
        },
    ];

    private static async Task<string> Timeline(LocalFunctionsHost host) =>
        (await host.Client.GetFromJsonAsync<JsonElement>("/api/demo/invoices/F-1/timeline")).GetRawText();

    private static async Task Register(LocalFunctionsHost host)
    {
        using var answer = await host.Client.PostAsJsonAsync("/api/demo/invoices", new
        {
            number = "F-1", issueDate = "2026-03-02", dueDate = "2026-04-01", dueDateAgreed = true, total = 121.00m, vat = 21.00m,
            debtor = new { id = "D-1", kind = "business", name = "Afnemer B.V.", email = "a@b.example", country = "NL", language = "nl" },
        });
        answer.EnsureSuccessStatusCode();
        await host.Clock.WhenQuiet();
    }
}
