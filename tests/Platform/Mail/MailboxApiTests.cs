using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Receivables.Local.Mailbox;

namespace Receivables.Platform.Tests.Mail;

/// <summary>The mailbox as a script uses it: the "Local only" part of the HTTP contract.</summary>
public sealed class MailboxApiTests : IAsyncLifetime
{
    private readonly MailBench bench = new();
    private MailboxSite site = null!;

    public async ValueTask InitializeAsync() => site = await MailboxSite.Start(bench.Service);

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        bench.Dispose();
    }

    [Fact]
    public async Task List_in_JSON_has_the_fields_of_the_contract_newest_last()
    {
        await bench.Send(MailBench.Notice("2026-0042, 2026-0043"));
        await bench.Clock.MoveTo(MailBench.Morning.AddDays(1), TestContext.Current.CancellationToken);
        await bench.Send();

        var list = await Json("/local/mailbox");

        Assert.Equal(2, list.GetArrayLength());
        var first = list[0];
        Assert.Equal("000001", first.GetProperty("id").GetString());
        Assert.Equal("crediteuren@afnemer.example", first.GetProperty("to").GetString());
        Assert.Equal("facturen@leverancier.example", first.GetProperty("from").GetString());
        Assert.Equal("Herinnering: factuur 2026-0042", first.GetProperty("subject").GetString());
        Assert.Equal(MailBench.Morning, first.GetProperty("sentAt").GetDateTimeOffset());
        Assert.Equal("formalNotice", first.GetProperty("kind").GetString());
        var invoices = first.GetProperty("invoices").EnumerateArray().Select(each => each.GetString());
        Assert.Equal(["2026-0042", "2026-0043"], invoices);
        var file = Assert.Single(first.GetProperty("attachments").EnumerateArray().ToList());
        Assert.Equal("brief.pdf", file.GetProperty("name").GetString());
        Assert.Equal("application/pdf", file.GetProperty("contentType").GetString());
        Assert.Equal(5, file.GetProperty("size").GetInt64());
    }

    [Fact]
    public async Task Mail_without_our_headers_is_of_kind_other_and_of_no_invoice()
    {
        await bench.Send();

        var mail = (await Json("/local/mailbox"))[0];

        Assert.Equal("other", mail.GetProperty("kind").GetString());
        Assert.Empty(mail.GetProperty("invoices").EnumerateArray());
    }

    [Theory]
    [InlineData("?to=JAN@afnemer.example", "000002")]
    [InlineData("?invoice=2026-0042", "000001")]
    [InlineData("?invoice=2026-0042&to=crediteuren@afnemer.example", "000001")]
    [InlineData("?invoice=2026", "")]
    [InlineData("?to=afnemer.example", "")]
    public async Task List_can_be_filtered_by_recipient_and_invoice(string query, string ids)
    {
        await bench.Send(MailBench.Notice("2026-0042"));
        await bench.Send(MailBench.Reminder("jan@afnemer.example"));

        var found = await Json("/local/mailbox" + query);

        Assert.Equal(ids, string.Join(',', found.EnumerateArray().Select(mail => mail.GetProperty("id").GetString())));
    }

    [Fact]
    public async Task Text_and_html_are_served_apart()
    {
        await bench.Send();

        Assert.Equal("Uw factuur van € 1.210,00 is vervallen.", await Text("/local/mailbox/000001.txt"));
        Assert.Contains("<b>€ 1.210,00</b>", await Text("/local/mailbox/000001.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Attachment_is_downloaded_under_its_name()
    {
        await bench.Send(MailBench.Notice("2026-0042"));

        using var response = await site.Client.GetAsync(
            "/local/mailbox/000001/attachments/0", TestContext.Current.CancellationToken);

        Assert.Equal("application/pdf", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("brief.pdf", response.Content.Headers.ContentDisposition!.FileName);
        Assert.Equal("brief", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("/local/mailbox/000009")]
    [InlineData("/local/mailbox/000009.eml")]
    [InlineData("/local/mailbox/nonsense")]
    [InlineData("/local/mailbox/000001/attachments/7")]
    public async Task What_is_not_there_is_answered_with_a_problem(string path)
    {
        await bench.Send();

        using var response = await site.Client.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("delivered", "Delivered")]
    [InlineData("bounced", "Bounced")]
    [InlineData("suppressed", "Suppressed")]
    [InlineData("failed", "Failed")]
    public async Task Event_can_be_posted_as_JSON(string name, string status)
    {
        var subscriber = await SentSilently();

        using var response = await site.Client.PostAsJsonAsync(
            "/local/mailbox/000001/events", new { @event = name }, TestContext.Current.CancellationToken);
        await bench.Clock.WhenQuiet(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(status, subscriber.Only.GetProperty("data").GetProperty("status").GetString());
    }

    [Theory]
    [InlineData("{ \"event\": \"opened\" }")]
    [InlineData("{ \"event\": \"none\" }")]
    [InlineData("{ \"event\": \"1\" }")]
    [InlineData("{ \"event\": 1 }")]
    [InlineData("[]")]
    [InlineData("not json")]
    public async Task Event_that_there_is_not_is_refused_with_422(string body)
    {
        var subscriber = await SentSilently();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");

        using var response = await site.Client.PostAsync(
            "/local/mailbox/000001/events", content, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Empty(subscriber.Events);
    }

    [Fact]
    public async Task Event_on_an_unknown_mail_is_refused_with_404()
    {
        using var response = await site.Client.PostAsJsonAsync(
            "/local/mailbox/000009/events", new { @event = "bounced" }, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Event_from_a_page_of_another_site_is_refused_with_403()
    {
        var subscriber = await SentSilently();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/local/mailbox/000001/events")
        {
            Content = new FormUrlEncodedContent([KeyValuePair.Create("event", "bounced")]),
        };
        request.Headers.Add("Sec-Fetch-Site", "cross-site");

        using var response = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Empty(subscriber.Events);
    }

    [Fact]
    public async Task One_mail_in_JSON_tells_its_operation_and_its_reports()
    {
        var operation = await bench.Send();

        var mail = await Json("/local/mailbox/000001");

        Assert.Equal(operation.Id, mail.GetProperty("operationId").GetString());
        Assert.Equal(1, mail.GetProperty("accepted").GetInt32());
        Assert.Equal("delivered", mail.GetProperty("reports")[0].GetProperty("event").GetString());
    }

    [Fact]
    public async Task Button_posts_the_event_and_leads_back_to_the_mail()
    {
        var subscriber = await SentSilently();
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("event", "bounced")]);

        using var response = await site.Client.PostAsync(
            "/local/mailbox/000001/events", form, TestContext.Current.CancellationToken);
        await bench.Clock.WhenQuiet(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        Assert.Equal("/local/mailbox/000001", response.Headers.Location!.OriginalString);
        Assert.Equal("Bounced", subscriber.Only.GetProperty("data").GetProperty("status").GetString());
    }

    private async Task<Subscriber> SentSilently()
    {
        bench.Service.Behaviour.Delivery = DeliveryOutcome.None;
        var subscriber = new Subscriber();
        bench.Service.Events = subscriber;
        await bench.Send();
        return subscriber;
    }

    private async Task<JsonElement> Json(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.ParseAdd("application/json");
        using var response = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
    }

    private Task<string> Text(string path) => site.Client.GetStringAsync(path, TestContext.Current.CancellationToken);
}
