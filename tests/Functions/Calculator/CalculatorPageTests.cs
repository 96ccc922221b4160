using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Receivables.Functions.Tests.Calculator;

/// <summary>The page: what it says, in which language, and that it can be used without sight and without script.</summary>
public sealed class CalculatorPageTests(CalculatorHost host) : IClassFixture<CalculatorHost>
{
    private const string Claim =
        "regime=nl-consumer&principals=1000&dueDate=2026-01-31&asOf=2026-06-30&notice.channel=email&notice.sentOn=2026-02-10"
        + "&payments%5B0%5D.on=2026-03-31&payments%5B0%5D.amount=200";

    private readonly HtmlParser parser = new();

    [Theory]
    //          language  interest   total        day             reason
    [InlineData("nl",     "€ 16,01", "€ 966,01",  "30 juni 2026", "de kosten zijn verschuldigd")]
    [InlineData("en",     "€16.01",  "€966.01",   "30 June 2026", "the costs are due")]
    [InlineData("fr",     "16,01 €", "966,01 €",  "30 juin 2026", "les frais sont dus")]
    [InlineData("de",     "16,01 €", "966,01 €",  "30. Juni 2026", "die Kosten sind geschuldet")]
    public async Task Claim_is_shown_in_the_language_of_its_reader(
        string language, string interest, string total, string day, string reason)
    {
        var page = await Page($"/calculator?lang={language}&{Claim}");
        var text = page.Body!.TextContent.Replace('\u00a0', ' ');

        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        foreach (var part in new[] { interest, total, day, reason, "BW art. 6:119" })
        {
            Assert.Contains(part, text, StringComparison.Ordinal);
        }

        Assert.Equal(total, page.QuerySelector(".total td")!.TextContent.Replace('\u00a0', ' '));
    }

    [Theory]
    [InlineData("fr-BE,fr;q=0.9,nl;q=0.8", "fr")]
    [InlineData("es, de;q=0.5, nl;q=0.7", "nl")]
    [InlineData("nl;q=0, es", "en")]
    [InlineData("", "en")]
    [InlineData(";;q=,,;q=x", "en")]
    public async Task Browser_chooses_the_language(string accepted, string language)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/calculator");
        request.Headers.TryAddWithoutValidation("Accept-Language", accepted);
        using var response = await host.Client.SendAsync(request);

        Assert.Equal([language], response.Content.Headers.ContentLanguage);
    }

    [Fact]
    public async Task Empty_form_offers_today_and_asks_nothing_yet()
    {
        var page = await Page("/calculator?lang=en");

        Assert.Equal("2026-03-02", page.GetElementById("asOf")!.GetAttribute("value"));
        Assert.Null(page.QuerySelector(".faults"));
        Assert.Null(page.QuerySelector("script"));
    }

    [Fact]
    public async Task Every_field_has_a_label_and_ids_stand_once()
    {
        var page = await Page($"/calculator?{Claim}");
        var fields = page.QuerySelectorAll("input:not([type=hidden]), select, textarea");

        Assert.True(fields.Length > 15);
        Assert.All(fields, field => Assert.NotNull(page.QuerySelector($"label[for='{field.Id}']")));
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(
            page.QuerySelectorAll("[aria-describedby]").SelectMany(field => field.GetAttribute("aria-describedby")!.Split(' ')),
            id => Assert.NotNull(page.GetElementById(id)));
        Assert.Single(page.QuerySelectorAll("h1"));
    }

    [Theory]
    [InlineData("regime=nl-business", new[] { "principals", "dueDate", "asOf" })]
    [InlineData("regime=nl-business&principals=ten&dueDate=2026-01-31&asOf=never", new[] { "principals", "asOf" })]
    [InlineData("regime=nl-business&principals=10&dueDate=2026-01-31&asOf=2027-03-01", new[] { "asOf" })]
    [InlineData(
        "regime=nl-business&principals=10&dueDate=2026-01-31&asOf=2026-03-01&payments%5B2%5D.on=2026-03-09", new[]
        {
            "payments-2--on", "payments-2--amount",
        })]
    public async Task Faults_are_summed_up_with_a_link_to_each_field(string query, string[] fields)
    {
        using var response = await host.Client.GetAsync($"/calculator?lang=en&{query}");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);

        var page = parser.ParseDocument(await response.Content.ReadAsStringAsync());
        var links = page.QuerySelectorAll(".faults a").Select(link => link.GetAttribute("href"));
        Assert.Equal(fields.Select(field => $"#{field}").Order(), links.Order());
        Assert.All(fields, field => Assert.Equal("true", page.GetElementById(field)!.GetAttribute("aria-invalid")));
        Assert.Equal("alert", page.QuerySelector(".faults")!.GetAttribute("role"));
    }

    [Fact]
    public async Task Text_of_a_caller_never_becomes_markup()
    {
        const string attack = "%22%3E%3Cscript%3Ealert(1)%3C/script%3E";
        var page = await Page($"/calculator?lang=en&regime={attack}&principals={attack}&payments%5B0%5D.amount={attack}&x={attack}");

        Assert.Null(page.QuerySelector("script"));
        Assert.Contains("<script>", page.GetElementById("principals")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Headers_let_nothing_else_in()
    {
        using var response = await host.Client.GetAsync("/calculator");
        var policy = string.Join(' ', response.Headers.GetValues("Content-Security-Policy"));

        Assert.StartsWith("default-src 'none'; style-src 'sha256-", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", string.Join(' ', response.Headers.GetValues("X-Content-Type-Options")));
        var page = parser.ParseDocument(await response.Content.ReadAsStringAsync());
        Assert.Empty(page.QuerySelectorAll("[style]"));
    }

    [Fact]
    public async Task Languages_keep_the_question()
    {
        var page = await Page($"/calculator?lang=en&{Claim}");
        var dutch = page.QuerySelector("nav a[lang=nl]")!.GetAttribute("href")!;

        var same = await Page(dutch);
        Assert.Equal("nl", same.DocumentElement.GetAttribute("lang"));
        Assert.Equal("200", same.GetElementById("payments-0--amount")!.GetAttribute("value"));
    }

    private async Task<IDocument> Page(string address) => parser.ParseDocument(await host.Client.BodyOf(address));
}
