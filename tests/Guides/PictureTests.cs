using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Receivables.Guides.Tests;

/// <summary>
/// Takes the pictures of the README from the running product, when <c>RECEIVABLES_PICTURES</c> is set
/// (docs/pictures/make.sh).
/// </summary>
public sealed partial class PictureTests(RunningApp app, Browser browser) : IClassFixture<RunningApp>, IClassFixture<Browser>
{
    private static string Folder => Path.Combine(RunningApp.Root, "docs", "pictures");

    [Fact]
    public async Task Pictures_of_the_readme()
    {
        Assert.SkipWhen(string.IsNullOrEmpty(Environment.GetEnvironmentVariable("RECEIVABLES_PICTURES")), "Only on demand.");
        await Register("2026-0042", "D-1001", "crediteuren@afnemer.example");
        await Register("2026-0043", "D-1002", null);
        var letter = await PostLettersUntil(new DateOnly(2026, 6, 1));
        var reminder = app.Host.Mail.Mails().First(mail => mail.Kind == "reminder");
        var notice = app.Host.Mail.Mails().First(mail => mail.Kind == "formalNotice");
        var html = await app.Host.Client.GetStringAsync($"/local/mailbox/{notice.Id}.html");

        await Shoot("mail.png", $"/local/mailbox/{reminder.Id}.html", 720, 1000);
        await Shoot("pay.png", new Uri(PayLink().Match(html).Value).PathAndQuery, 1000, 1000);
        await Shoot("phone.png", new Uri(PayLink().Match(html).Value).PathAndQuery, 390, 1000, dark: true);
        await Shoot("calculator.png", "/calculator?lang=nl&regime=nl-business&principals=1210&dueDate=2026-04-01&asOf=2026-08-31", 1000, 1000);
        await Draw(await app.Host.Client.GetByteArrayAsync($"/api/demo/letters/{letter}"));
    }

    /// <summary>Posts each letter in the week in which it lies ready, as a person would; gives the last one.</summary>
    private async Task<string> PostLettersUntil(DateOnly last)
    {
        var latest = "";
        for (var day = new DateOnly(2026, 3, 9); day <= last; day = day.AddDays(7))
        {
            await app.Host.Clock.MoveTo(new DateTimeOffset(day, new TimeOnly(18, 0), TimeSpan.FromHours(2)));
            var list = await app.Host.Client.GetFromJsonAsync<JsonElement>("/api/demo/letters");
            foreach (var ready in list.GetProperty("letters").EnumerateArray())
            {
                latest = ready.GetProperty("id").GetString()!;
                using var posted = await app.Host.Client.PostAsJsonAsync(
                    $"/api/demo/letters/{latest}/posted", new { on = day, by = "marieke@voorbeeld.example", reason = "Post" });
                Assert.True(posted.IsSuccessStatusCode, await posted.Content.ReadAsStringAsync());
            }
        }

        return latest;
    }

    private async Task Shoot(string name, string path, int width, int height, bool dark = false)
    {
        var page = await browser.Page(width, dark);
        await page.SetViewportSizeAsync(width, height);
        await page.GotoAsync(new Uri(app.Address, path).ToString());
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Folder, name) });
        await page.Context.CloseAsync();
    }

    /// <summary>The first page of a letter, drawn by poppler.</summary>
    private static async Task Draw(byte[] letter)
    {
        var pdf = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await File.WriteAllBytesAsync(pdf, letter);
        using var drawn = Process.Start(
            "pdftoppm", ["-png", "-r", "70", "-f", "1", "-l", "1", "-singlefile", pdf, Path.Combine(Folder, "letter")]);
        await drawn.WaitForExitAsync();
        File.Delete(pdf);
    }

    private async Task Register(string number, string debtor, string? email)
    {
        using var answer = await app.Host.Client.PostAsJsonAsync("/api/demo/invoices", new
        {
            number, issueDate = "2026-03-02", dueDate = "2026-04-01", dueDateAgreed = true, total = 1210.00m, vat = 210.00m,
            lines = new[] { new { description = "Onderhoud maart", quantity = 1, unitPrice = 1000.00m, vatRate = 21 } },
            debtor = new
            {
                id = debtor, kind = "business", name = "Afnemer B.V.", email, country = "NL", language = "nl",
                address = new { street = "Dorpsstraat 1", postalCode = "1234 AB", city = "Utrecht", country = "NL" },
            },
        });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    [GeneratedRegex("https?://[^\"]+/pay/[a-z0-9]+")]
    private static partial Regex PayLink();
}
