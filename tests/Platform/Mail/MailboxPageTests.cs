using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Azure.Communication.Email;

namespace Receivables.Platform.Tests.Mail;

/// <summary>The mailbox as a person sees it: the "Local only" part of the HTTP contract.</summary>
public sealed class MailboxPageTests : IAsyncLifetime
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
    public async Task Browser_gets_a_page_with_the_newest_first()
    {
        await bench.Send();
        await bench.Send(MailBench.Reminder("jan@afnemer.example"));

        var page = await Page("/local/mailbox");

        Assert.Equal(
            ["/local/mailbox/000002", "/local/mailbox/000001"],
            page.QuerySelectorAll("a.row").Select(row => row.GetAttribute("href")));
        Assert.Contains("2 mails", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Empty_mailbox_says_so() =>
        Assert.Contains("No mail yet", (await Page("/local/mailbox")).Body!.TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task More_than_a_hundred_mails_go_on_on_another_page()
    {
        for (var number = 1; number <= 101; number++)
        {
            await bench.Send();
        }

        var first = await Page("/local/mailbox");
        var older = first.QuerySelector(".more a")!.GetAttribute("href")!;
        var second = await Page(older);

        Assert.Equal(100, first.QuerySelectorAll("a.row").Length);
        Assert.Equal("/local/mailbox/000001", Assert.Single(second.QuerySelectorAll("a.row")).GetAttribute("href"));
    }

    [Fact]
    public async Task Page_of_a_mail_shows_all_that_belongs_to_it()
    {
        await bench.Send(MailBench.Notice("2026-0042"));

        var page = await Page("/local/mailbox/000001");

        var text = page.Body!.TextContent;
        Assert.Contains("Herinnering: factuur 2026-0042", text, StringComparison.Ordinal);
        Assert.Contains("crediteuren@afnemer.example", text, StringComparison.Ordinal);
        Assert.Contains("X-Receivables-Kind", text, StringComparison.Ordinal);
        Assert.Contains("Uw factuur van € 1.210,00 is vervallen.", text, StringComparison.Ordinal);
        Assert.Equal("/local/mailbox/000001/attachments/0", page.QuerySelector(".files a")!.GetAttribute("href"));
        Assert.Equal(
            ["delivered", "bounced", "suppressed", "failed"],
            page.QuerySelectorAll("form[method=post] button").Select(button => button.GetAttribute("value")));
    }

    [Fact]
    public async Task Mail_is_shown_in_a_frame_that_runs_nothing()
    {
        await bench.Send();

        var frame = (await Page("/local/mailbox/000001")).QuerySelector("iframe")!;

        Assert.Equal("/local/mailbox/000001.html", frame.GetAttribute("src"));
        Assert.DoesNotContain("allow-scripts", frame.GetAttribute("sandbox")!, StringComparison.Ordinal);
        Assert.DoesNotContain("allow-same-origin", frame.GetAttribute("sandbox")!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/local/mailbox")]
    [InlineData("/local/mailbox/000001")]
    public async Task Pages_have_no_script_and_a_policy_that_allows_none(string path)
    {
        await bench.Send();

        using var response = await site.Client.GetAsync(path, TestContext.Current.CancellationToken);
        var page = await Parse(response);

        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("script"));
        Assert.DoesNotContain(page.All, element => element.Attributes.Any(each =>
            each.Name == "style" || each.Name.StartsWith("on", StringComparison.Ordinal)));
        var sheet = System.Security.Cryptography.SHA256.HashData(
            Encoding.UTF8.GetBytes(page.QuerySelector("style")!.TextContent));
        Assert.Contains($"'sha256-{Convert.ToBase64String(sheet)}'", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_mail_says_is_never_taken_as_markup()
    {
        await bench.Send(new EmailMessage(
            "a@leverancier.example", "b@afnemer.example",
            new EmailContent("<script>alert(1)</script>") { PlainText = "<img src=x onerror=alert(1)>" }));

        var list = await Page("/local/mailbox");
        var page = await Page("/local/mailbox/000001");

        Assert.Empty(list.QuerySelectorAll("script"));
        Assert.Empty(page.QuerySelectorAll("script, img"));
        Assert.Contains("<img src=x onerror=alert(1)>", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Inline_image_is_put_into_the_html()
    {
        var content = new EmailContent("Onderwerp")
        {
            Html = "<html><head></head><body><img src=\"cid:logo\"></body></html>",
        };
        var mail = new EmailMessage("a@leverancier.example", "b@afnemer.example", content);
        mail.Attachments.Add(
            new EmailAttachment("logo.png", "image/png", BinaryData.FromString("png")) { ContentId = "logo" });
        await bench.Send(mail);

        var html = await Text("/local/mailbox/000001.html");

        Assert.Contains("<img src=\"data:image/png;base64,cG5n\">", html, StringComparison.Ordinal);
        Assert.Contains("<head><base target=\"_blank\">", html, StringComparison.Ordinal);
    }

    private Task<string> Text(string path) => site.Client.GetStringAsync(path, TestContext.Current.CancellationToken);

    private async Task<IHtmlDocument> Page(string path)
    {
        using var response = await site.Client.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal("text/html", response.Content.Headers.ContentType!.MediaType);
        return await Parse(response);
    }

    private static async Task<IHtmlDocument> Parse(HttpResponseMessage response) =>
        await new HtmlParser().ParseDocumentAsync(
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
}
