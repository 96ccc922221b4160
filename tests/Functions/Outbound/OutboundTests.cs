using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Receivables.Functions.Outbound;
using Receivables.Functions.Tests.Apps;

namespace Receivables.Functions.Tests.Outbound;

public sealed class OutboundTests
{
    private const string Secret = "whsec_b3V0Ym91bmQtdGVzdC1zZWNyZXQ=";

    private static readonly Dictionary<string, string?> Loopback = new() { ["OUTBOUND_ALLOW_LOOPBACK"] = "true" };

    [Fact]
    public async Task Facts_are_told_as_signed_cloud_events_in_their_order()
    {
        await using var receiver = await Receiver.Listens();
        await using var app = await Told(receiver);
        await app.Registers("2026-0042", 1210.00m, due: "2026-04-01");

        await app.Until(2026, 4, 8);
        await app.Pays("P-1", "2026-0042", 1210.00m, on: "2026-04-08");

        Assert.Equal(["invoice.paid", "invoice.stage", "message.sent"], receiver.Requests.Select(got => got.Kind).Order());
        foreach (var got in receiver.Requests)
        {
            Assert.StartsWith("application/cloudevents+json", got.ContentType, StringComparison.Ordinal);
            Assert.Equal(got.Id, JsonElement.Parse(got.Body).GetProperty("id").GetString());
            Assert.Equal($"v1,{Signed(Secret, got)}", got.Signature);
            Assert.Equal("1.0", JsonElement.Parse(got.Body).GetProperty("specversion").GetString());
        }
    }

    [Fact]
    public async Task Only_what_was_asked_for_is_told()
    {
        await using var receiver = await Receiver.Listens();
        await using var app = await Told(receiver, "invoice.paid");
        await app.Registers("2026-0042", 1210.00m, due: "2026-04-01");

        await app.Until(2026, 4, 8);
        await app.Pays("P-1", "2026-0042", 1210.00m, on: "2026-04-08");

        Assert.Equal(["invoice.paid"], receiver.Requests.Select(got => got.Kind));
    }

    [Fact]
    public async Task Failed_delivery_is_tried_again_with_the_same_id_and_every_attempt_is_listed()
    {
        await using var receiver = await Receiver.Listens();
        await using var app = await Told(receiver, "message.sent");
        receiver.Answers.Enqueue(500);
        receiver.Answers.Enqueue(302);
        await app.Registers("2026-0042", 1210.00m, due: "2026-04-01");

        await app.Until(2026, 4, 8);

        Assert.Equal(3, receiver.Requests.Count);
        Assert.Single(receiver.Requests.Select(got => (got.Id, got.Body)).Distinct());
        var listed = (await app.Reads("/api/demo/webhooks/ERP/deliveries")).GetProperty("deliveries")[0];
        Assert.Equal("delivered", listed.GetProperty("state").GetString());
        Assert.Equal(
            ["answered 500", "answered 302", "answered 200"],
            listed.GetProperty("attempts").EnumerateArray().Select(attempt => attempt.GetProperty("result").GetString()!));
    }

    [Fact]
    public async Task Receiver_that_never_answers_well_is_given_up_after_three_days_and_says_so()
    {
        await using var receiver = await Receiver.Listens();
        await using var app = await Told(receiver, "message.sent");
        Enumerable.Range(0, 20).ToList().ForEach(_ => receiver.Answers.Enqueue(503));
        await app.Registers("2026-0042", 1210.00m, due: "2026-04-01");

        await app.Until(2026, 4, 14);

        Assert.Equal(10, receiver.Requests.Count);
        var listed = (await app.Reads("/api/demo/webhooks/ERP/deliveries")).GetProperty("deliveries")[0];
        Assert.Equal("failed", listed.GetProperty("state").GetString());
    }

    [Fact]
    public async Task Receiver_that_says_it_is_gone_is_believed()
    {
        await using var receiver = await Receiver.Listens();
        await using var app = await Told(receiver, "message.sent");
        receiver.Answers.Enqueue(410);
        await app.Registers("2026-0042", 1210.00m, due: "2026-04-01");

        await app.Until(2026, 4, 10);

        Assert.Single(receiver.Requests);
    }

    [Fact]
    public async Task While_a_secret_rotates_events_carry_both_signatures()
    {
        await using var receiver = await Receiver.Listens();
        await using var app = await Told(receiver, "message.sent");
        const string next = "whsec_bmV4dC1zZWNyZXQtb2YtdGhlLWhvb2s=";
        Assert.Equal(HttpStatusCode.OK, await Puts(app, receiver.Url, ["message.sent"], next));
        await app.Registers("2026-0042", 1210.00m, due: "2026-04-01");

        await app.Until(2026, 4, 8);

        var got = Assert.Single(receiver.Requests);
        Assert.Equal([$"v1,{Signed(next, got)}", $"v1,{Signed(Secret, got)}"], got.Signature.Split(' '));
    }

    [Fact]
    public async Task Payment_after_the_handover_is_told_to_listeners_and_agency_at_once()
    {
        await using var receiver = await Receiver.Listens();
        await using var app = await Told(receiver, "handover.requested", "claim.paid");
        await app.Registers("2026-0042", 1210.00m, due: "2026-04-01");
        await app.Until(2026, 5, 11, hour: 10);
        await app.Posts("/api/demo/invoices/2026-0042/handover/approval", new { approve = true, by = "Anna" });
        await app.Until(2026, 5, 19);

        var handed = Assert.Single(receiver.Requests);
        var dossier = JsonElement.Parse(handed.Body).GetProperty("data").GetProperty("dossier").GetProperty("sha256").GetString();
        Assert.Equal(
            dossier,
            Convert.ToHexStringLower(SHA256.HashData(await app.Downloads("/api/demo/invoices/2026-0042/dossier"))));
        var mailed = app.Host.Mail.Mails().Single(mail => mail.To.Contains("dossiers@incasso-noordzee.example"));
        Assert.Equal(["dossier-2026-0042.zip"], mailed.Attachments.Select(file => file.Name));

        await app.Pays("P-1", "2026-0042", 100.00m, on: "2026-05-19");

        Assert.Equal(["handover.requested", "claim.paid"], receiver.Requests.Select(got => got.Kind));
        Assert.Equal(2, app.Host.Mail.Mails().Count(mail => mail.To.Contains("dossiers@incasso-noordzee.example")));
    }

    [Theory]
    [InlineData("http://hooks.example/in", "must begin with https://.")]
    [InlineData("https://10.0.0.5/in", "must be an address of the public internet.")]
    [InlineData("https://127.0.0.1/in", "must be an address of the public internet.")]
    [InlineData("https://localhost/in", "must be an address of the public internet.")]
    [InlineData("https://[::1]/in", "must be an address of the public internet.")]
    [InlineData("https://[::ffff:10.0.0.1]/in", "must be an address of the public internet.")]
    [InlineData("https://169.254.169.254/latest/meta-data", "must be an address of the public internet.")]
    [InlineData("https://me:secret@hooks.example/in", "may not carry a name or password.")]
    [InlineData("ftp://hooks.example/in", "must begin with https://.")]
    [InlineData("hooks.example", "is no absolute address.")]
    public async Task Address_inside_a_network_or_without_https_is_refused(string url, string fault)
    {
        await using var app = await RunningApp.On(2026, 3, 2);

        using var answer = await app.Host.Client.PutAsJsonAsync(
            "/api/demo/webhooks/ERP", new { url, events = new[] { "invoice.paid" }, secret = Secret });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var errors = JsonElement.Parse(await answer.Content.ReadAsStringAsync()).GetProperty("errors");
        Assert.Equal(fault, errors.GetProperty("url")[0].GetString());
    }

    [Fact]
    public async Task Subscription_whose_address_is_no_longer_allowed_gets_nothing_and_the_list_says_why()
    {
        // Registered while the machine's own addresses were allowed; then the application runs where they are not.
        await using var receiver = await Receiver.Listens();
        var app = await Told(receiver, "message.sent");
        await using var again = await app.Restarted();
        await again.Registers("2026-0042", 1210.00m, due: "2026-04-01");

        await again.Until(2026, 4, 8);

        Assert.Empty(receiver.Requests);
        var listed = (await again.Reads("/api/demo/webhooks/ERP/deliveries")).GetProperty("deliveries")[0];
        var result = listed.GetProperty("attempts")[0].GetProperty("result").GetString();
        Assert.Contains("must begin with https", result, StringComparison.Ordinal);
    }

    /// <summary>The name looks like any other; only what it resolves to tells.</summary>
    [Fact]
    public async Task Name_that_resolves_into_this_machine_is_never_connected_to()
    {
        await using var app = await RunningApp.On(2026, 3, 2);
        var own = System.Net.Dns.GetHostName();
        var subscription = new Subscription("ERP", $"https://{own}:65000/in", [], [Secret]);
        Assert.Null(app.Get<HookSender>().FaultOf(subscription.Url));

        var answer = await app.Get<HookSender>().Post(subscription, "evt_1", "{}", TestContext.Current.CancellationToken);

        Assert.Equal($"not reached: '{own}' is not on the public internet", answer.What);
    }

    private static async Task<RunningApp> Told(Receiver receiver, params string[] events)
    {
        var app = await RunningApp.On(2026, 3, 2, Loopback);
        Assert.Equal(HttpStatusCode.Created, await Puts(app, receiver.Url, events, Secret));
        return app;
    }

    private static async Task<HttpStatusCode> Puts(RunningApp app, string url, string[] events, string secret)
    {
        using var answer = await app.Host.Client.PutAsJsonAsync("/api/demo/webhooks/ERP", new { url, events, secret });
        return answer.StatusCode;
    }

    private static string Signed(string secret, Receiver.Got got) => Convert.ToBase64String(HMACSHA256.HashData(
        Convert.FromBase64String(secret["whsec_".Length..]), Encoding.UTF8.GetBytes($"{got.Id}.{got.Timestamp}.{got.Body}")));
}
