using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Receivables.Domain;
using Receivables.Functions.Tests.Sending;

namespace Receivables.Functions.Tests.Pages;

/// <summary>The pages behind the links of a message: what a debtor sees and can do there.</summary>
public sealed class PayPageTests : IAsyncLifetime
{
    private readonly HtmlParser parser = new();
    private SendingDiary? opened;

    private SendingDiary Diary => opened!;

    public async ValueTask InitializeAsync()
    {
        opened = await SendingDiary.Opens(2026, 6, 1);
        await opened.Business("2026/0042", 1210m, "2026-06-05");
        await opened.Business("2026-0043", 50m, "2026-06-08");
        await opened.On(2026, 6, 8);
    }

    public async ValueTask DisposeAsync()
    {
        if (opened is not null) await opened.DisposeAsync();
    }

    [Theory]
    [InlineData("nl", "€ 1.210,00", "Nu te betalen")]
    [InlineData("en", "€1,210.00", "To pay now")]
    [InlineData("fr", "1 210,00 €", "À payer maintenant")]
    [InlineData("de", "1.210,00 €", "Jetzt zu zahlen")]
    public async Task Page_shows_what_to_pay_and_how_in_every_language(string language, string amount, string words)
    {
        var page = await Page($"{await Link()}?lang={language}");
        var text = Plain(page.Body!);

        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        foreach (var said in new[] { amount, words, "NL91 ABNA 0417 1643 00", "Voorbeeld Techniek B.V.", "2026/0042", "RF" })
        {
            Assert.Contains(said, text, StringComparison.Ordinal);
        }

        var code = Assert.Single(page.QuerySelectorAll("img.qr"));
        Assert.StartsWith("data:image/svg+xml", code.GetAttribute("src"), StringComparison.Ordinal);
        Assert.Contains("NL91 ABNA 0417 1643 00", code.GetAttribute("alt"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_is_strict_and_usable_without_script_or_sight()
    {
        using var response = await Diary.Client.GetAsync(await Link());
        var page = parser.ParseDocument(await response.Content.ReadAsStringAsync());

        Assert.Contains("default-src 'none'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("no-referrer", response.Headers.GetValues("Referrer-Policy").Single());
        Assert.Empty(page.QuerySelectorAll("script, [style], [onclick], iframe"));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.All(page.QuerySelectorAll("[aria-labelledby]"), each => Assert.NotNull(page.GetElementById(each.GetAttribute("aria-labelledby")!)));
        Assert.Equal(4, page.QuerySelectorAll("a.act").Length);
    }

    [Fact]
    public async Task Copy_of_the_invoice_can_be_had_and_no_other()
    {
        var link = await Link();
        var copy = (await Page(link)).QuerySelector("a[href*='/copy/']")!.GetAttribute("href")!;
        using var pdf = await Diary.Client.GetAsync(copy);

        Assert.Equal("application/pdf", pdf.Content.Headers.ContentType!.MediaType);
        Assert.Equal(HttpStatusCode.NotFound, (await Diary.Client.GetAsync($"{link}/copy/2026-0043")).StatusCode);
    }

    [Theory]
    [InlineData("/pay/aaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("/pay/x")]
    public async Task Token_that_was_never_issued_opens_nothing(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await Diary.Client.GetAsync(address)).StatusCode);

    [Fact]
    public async Task Says_paid_pauses_and_is_confirmed_once_however_often_the_form_is_sent()
    {
        await Send("paid", ("paidOn", "2026-06-07"));
        await Send("paid", ("paidOn", "2026-06-07"));
        await Diary.On(2026, 6, 9);

        Assert.Single((await Diary.Events("2026/0042")).OfType<DebtorSaysPaid>());
        Assert.Single(Diary.Mails(), mail => mail.Contains("confirmation", StringComparison.Ordinal));
        Assert.Equal("reply", (await Diary.Invoice("2026~0042")).GetProperty("pausedBy").GetString());
    }

    [Fact]
    public async Task Promise_within_the_limits_is_recorded_and_one_beyond_is_a_fault_of_its_field()
    {
        using var late = await Send("time", ("way", "1"), ("date", "2026-12-31"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.StatusCode);
        var form = parser.ParseDocument(await late.Content.ReadAsStringAsync());
        Assert.Equal("true", form.GetElementById("date")!.GetAttribute("aria-invalid"));

        using var kept = await Send("time", ("way", "1"), ("date", "2026-06-15"));
        Assert.Equal(HttpStatusCode.OK, kept.StatusCode);
        Assert.Equal(new DateOnly(2026, 6, 15), (await Diary.Events("2026/0042")).OfType<PromiseMade>().Single().Date);
    }

    [Fact]
    public async Task Plan_in_three_parts_adds_up_to_all_that_is_open()
    {
        using var sent = await Send("time", ("way", "3"), ("date", "2026-06-15"));

        var plan = (await Diary.Events("2026/0042")).OfType<PlanAgreed>().Single();
        Assert.Equal(Money.Euro(1210m), Money.Sum(plan.Instalments.Select(each => each.Amount)));
        Assert.Equal(Money.Euro(403.34m), plan.Instalments[0].Amount);
    }

    [Fact]
    public async Task Dispute_of_a_part_is_recorded_and_the_page_asks_for_the_rest()
    {
        using var sent = await Send("dispute", ("category", "goods"), ("contested", "210,00"), ("text", "Een deel is niet geleverd."));

        Assert.Equal(Money.Euro(210m), (await Diary.Events("2026/0042")).OfType<DisputeOpened>().Single().Amount);
        Assert.Contains("€ 1.000,00", Plain((await Page(await Link())).Body!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_without_its_token_records_nothing()
    {
        using var forged = await Diary.Client.PostAsync(
            $"{await Link()}/dispute", new FormUrlEncodedContent([new("category", "other"), new("text", "x"), new("form", "0000")]));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, forged.StatusCode);
        Assert.Empty((await Diary.Events("2026/0042")).OfType<DisputeOpened>());
    }

    [Fact]
    public async Task Wrong_address_stops_writing_there_and_closes_the_link()
    {
        var link = await Link();
        using var sent = await Send("address", ("text", "Deze mail is niet voor mij."));

        Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
        Assert.Single((await Diary.Events("2026/0042")).OfType<DebtorReplied>());
        Assert.Equal(HttpStatusCode.NotFound, (await Diary.Client.GetAsync(link)).StatusCode);
    }

    [Fact]
    public async Task Paid_invoice_leaves_a_page_that_says_so()
    {
        await Diary.Pays("P-1", 1210m, "2026-06-08", "2026/0042");

        Assert.Contains("Er staat niets meer open", Plain((await Page(await Link())).Body!), StringComparison.Ordinal);
    }

    private static string Plain(IElement element) => element.TextContent.Replace('\u00a0', ' ').Replace('\u202f', ' ');

    private async Task<string> Link()
    {
        var mail = parser.ParseDocument(await Diary.Client.GetStringAsync($"/local/mailbox/{Diary.Mail.Mails()[0].Id}.html"));
        var button = mail.QuerySelector("a.button") ?? throw new InvalidOperationException("The mail has no button.");
        return new Uri(button.GetAttribute("href")!).PathAndQuery;
    }

    private async Task<IDocument> Page(string address)
    {
        var page = await Diary.Client.GetStringAsync(address);
        if (Environment.GetEnvironmentVariable("RECEIVABLES_PICTURES") is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
            await File.WriteAllTextAsync(Path.Combine(folder, $"page-{address.Split('/', '?')[^1]}.html"), page);
        }

        return parser.ParseDocument(page);
    }

    private async Task<HttpResponseMessage> Send(string act, params (string Name, string Value)[] fields)
    {
        var address = $"{await Link()}/{act}";
        var form = (IHtmlInputElement)(await Page(address)).QuerySelector("input[name=form]")!;
        var answer = await Diary.Client.PostAsync(
            address, new FormUrlEncodedContent([new("form", form.Value), .. fields.Select(each => new KeyValuePair<string, string>(each.Name, each.Value))]));
        await Diary.Rests();
        return answer;
    }
}
