using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Receivables.Guides.Tests;

/// <summary>Every page in a real browser: axe finds nothing, wide or narrow, light or dark, and nothing needs a script.</summary>
public sealed partial class PageTests(RunningApp app, Browser browser) : IClassFixture<RunningApp>, IClassFixture<Browser>
{
    private const string Claim =
        "/calculator?regime=nl-business&principals=1000&dueDate=2026-01-31&asOf=2026-03-31";

    /// <summary>Pages that exist without any invoice.</summary>
    public static TheoryData<string> Paths =>
    [
        "/calculator", "/calculator?lang=en", "/calculator?lang=fr", "/calculator?lang=de", Claim, Claim + "&lang=en",
        "/calculator?regime=nl-consumer&principals=nonsense", "/local", "/local/mailbox",
    ];

    [Theory, MemberData(nameof(Paths))]
    public async Task Page_breaks_no_rule_of_accessibility(string path) => await Check(path);

    [Fact]
    public async Task Pages_that_a_debtor_sees_break_no_rule_of_accessibility()
    {
        var links = await LinksOfAMail();

        Assert.NotEmpty(links);
        foreach (var link in links)
        {
            await Check(link);
        }
    }

    [Fact]
    public async Task Calculator_works_without_script()
    {
        var page = await browser.Page(script: false);
        await page.GotoAsync(new Uri(app.Address, Claim).ToString());

        Assert.Equal(0, await page.Locator("script").CountAsync());
        Assert.Contains("150,00", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await page.Locator("form button").First.ClickAsync();
        Assert.Contains("/calculator?", page.Url, StringComparison.Ordinal);
    }

    private async Task Check(string path)
    {
        foreach (var (width, dark) in new[] { (1280, false), (360, true) })
        {
            var page = await browser.Page(width, dark);
            var answer = await page.GotoAsync(new Uri(app.Address, path).ToString());
            Assert.True(answer!.Status is < 400 or 422, $"{path} answered {answer.Status}");
            var found = await page.RunAxe();
            await page.Context.CloseAsync();

            Assert.True(
                found.Violations.Length == 0,
                $"{path} at {width}: {string.Join("; ", found.Violations.Select(each => $"{each.Id}: {each.Help} {each.Nodes[0].Html}"))}");
        }
    }

    /// <summary>The addresses of the debtor's pages in the first reminder of an invoice, on this app.</summary>
    private async Task<IReadOnlyList<string>> LinksOfAMail()
    {
        using var answer = await app.Host.Client.PostAsJsonAsync("/api/demo/invoices", new
        {
            number = "AXE-1", issueDate = "2026-01-02", dueDate = "2026-02-02", dueDateAgreed = true, total = 121.00m, vat = 21.00m,
            debtor = new { id = "D-AXE", kind = "business", name = "Afnemer", email = "a@b.example", country = "NL", language = "nl" },
        });
        answer.EnsureSuccessStatusCode();
        await app.Host.Clock.MoveTo(new DateTimeOffset(2026, 3, 20, 18, 0, 0, TimeSpan.FromHours(1)));
        var mail = app.Host.Mail.Mails()[0];
        var html = await app.Host.Client.GetStringAsync($"/local/mailbox/{mail.Id}.html");
        return [.. Link().Matches(html).Select(found => new Uri(found.Groups[1].Value).PathAndQuery).Distinct()];
    }

    [GeneratedRegex("href=\"(https?://[^\"]+)\"")]
    private static partial Regex Link();
}
