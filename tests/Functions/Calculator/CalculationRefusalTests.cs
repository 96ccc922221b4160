using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Receivables.Functions.Calculator;

namespace Receivables.Functions.Tests.Calculator;

/// <summary>What the calculator refuses, and that it says which field and why.</summary>
public sealed class CalculationRefusalTests(CalculatorHost host) : IClassFixture<CalculatorHost>
{
    private const string Good =
        """{ "regime": "nl-business", "principal": 100, "dueDate": "2026-01-31", "asOf": "2026-03-02" }""";

    [Theory]
    //          what is added or changed                                          field            words of the reason
    [InlineData("\"regime\": \"fr-consumer\"",                                    "regime",        "nl-consumer")]
    [InlineData("\"regime\": \"eu-consumer\"",                                    "regime",        "Choose one of")]
    [InlineData("\"principal\": 0",                                               "principal",     "more than zero")]
    [InlineData("\"principal\": -5",                                              "principal",     "more than zero")]
    [InlineData("\"principal\": 10.005",                                          "principal",     "two decimals")]
    [InlineData("\"principal\": 1e15",                                            "principal",     "at most")]
    [InlineData("\"principal\": \"100\"",                                         "principal",     "wrong kind")]
    [InlineData("\"principals\": [1]",                                            "principals",    "not both")]
    [InlineData("\"dueDate\": \"2026-02-30\"",                                    "dueDate",       "wrong kind")]
    [InlineData("\"dueDate\": null",                                              "dueDate",       "needed")]
    [InlineData("\"dueDate\": \"2014-12-31\"",                                    "dueDate",       "2015")]
    [InlineData("\"asOf\": \"2101-01-01\"",                                       "asOf",          "2100")]
    [InlineData("\"asOf\": \"2027-01-01\"",                                       "asOf",          "nl/trade-interest, 2027-01-01")]
    [InlineData("\"payments\": [{ \"on\": \"2026-03-03\", \"amount\": 5 }]",      "payments[0].on", "after the day")]
    [InlineData("\"payments\": [{ \"on\": \"2026-03-02\" }]",                     "payments[0].amount", "needed")]
    [InlineData("\"payments\": [null]",                                           "payments[0].on", "needed")]
    [InlineData("\"notice\": { \"channel\": \"fax\", \"sentOn\": \"2026-02-10\" }", "notice.channel", "email or post")]
    [InlineData("\"notice\": { \"channel\": \"post\" }",                          "notice.sentOn", "needed")]
    [InlineData("\"dueDateAgreed\": false",                                       "receivedOn",    "receipt")]
    [InlineData("\"agreedIndemnity\": 5, \"clause\": { \"indemnity\": false }",   "agreedIndemnity", "no lump sum")]
    public async Task Wrong_field_is_named(string change, string field, string reason)
    {
        using var response = await Post(Good[..^1] + ", " + change + " }");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>();
        var errors = problem.GetProperty("errors").GetProperty(field);
        Assert.Contains(reason, errors[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_faults_come_at_once()
    {
        using var response = await Post("{}");

        var problem = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(
            ["asOf", "dueDate", "principal", "regime"],
            problem.GetProperty("errors").EnumerateObject().Select(field => field.Name));
    }

    [Fact]
    public async Task Lists_are_bounded()
    {
        var sums = string.Join(',', Enumerable.Repeat("1", CalculationCheck.MostPrincipals + 1));
        using var principals = await Post(
            Good.Replace("\"principal\": 100", $"\"principals\": [{sums}]", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, principals.StatusCode);

        var paid = string.Join(
            ',', Enumerable.Repeat("""{ "on": "2026-02-02", "amount": 1 }""", CalculationCheck.MostPayments + 1));
        using var payments = await Post(Good[..^1] + $", \"payments\": [{paid}] }}");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, payments.StatusCode);

        using var large = await Post(Good + new string(' ', 70_000));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
    }

    [Theory]
    [InlineData("{ \"regime\": ", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("null", "application/json", HttpStatusCode.BadRequest)]
    [InlineData(Good, "text/plain", HttpStatusCode.UnsupportedMediaType)]
    public async Task Unreadable_body_is_refused(string body, string type, HttpStatusCode status)
    {
        using var content = new StringContent(body, Encoding.UTF8, type);
        using var response = await host.Client.PostAsync("/api/calculations", content);

        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task Flood_of_one_address_has_to_wait()
    {
        await using var app = await CalculatorHost.Start(new CalculationBudget(most: 2, perSecond: 1));
        using var client = app.CreateClient(withKey: false);
        HttpResponseMessage? last = null;
        for (var i = 0; i < 3; i++)
        {
            last = await client.PostAsync("/api/calculations", new StringContent(Good, Encoding.UTF8, "application/json"));
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, last!.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(1), last.Headers.RetryAfter?.Delta);

        using var other = new HttpRequestMessage(HttpMethod.Post, "/api/calculations")
        {
            Content = new StringContent(Good, Encoding.UTF8, "application/json"),
            Headers = { { "X-Forwarded-For", "203.0.113.9:4711" } },
        };
        using var answered = await client.SendAsync(other);
        Assert.Equal(HttpStatusCode.OK, answered.StatusCode);
    }

    private async Task<HttpResponseMessage> Post(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        return await host.Client.PostAsync("/api/calculations", content);
    }
}
