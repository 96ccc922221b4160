using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Receivables.Local.Functions;

namespace Receivables.Platform.Tests.Host;

/// <summary>The pages of this machine's platform, as the HTTP contract describes them under "Local only".</summary>
public sealed class LocalPageTests
{
    public sealed class Echo
    {
        [Function("Who")]
        public static IActionResult Who([HttpTrigger(AuthorizationLevel.Anonymous, Route = "who")] HttpRequest request) =>
            new ContentResult { Content = request.Headers["X-MS-CLIENT-PRINCIPAL"] };

        [Function("Names")]
        public static IActionResult Names([HttpTrigger(AuthorizationLevel.Anonymous, Route = "names")] HttpRequest request) =>
            new OkObjectResult(request.Headers.Keys.Where(name => name.StartsWith("X-MS-", StringComparison.OrdinalIgnoreCase)));

        [Function("Nightly")]
        public static void Nightly([TimerTrigger("0 0 0 * * *")] TimerInfo timer)
        {
        }
    }

    [Fact]
    public async Task Clock_says_what_time_it_is()
    {
        await using var app = await HostKit.Start(typeof(Echo));

        var answer = await app.Client.GetFromJsonAsync<JsonElement>("/local/clock");

        Assert.Equal(HostKit.Monday, answer.GetProperty("now").GetDateTimeOffset());
    }

    [Theory]
    //          body                                          now                          timers
    [InlineData("{\"to\":\"2026-03-04T10:00:00+01:00\"}",     "2026-03-04T09:00:00Z",      2)]
    [InlineData("{\"by\":\"P7D\"}",                           "2026-03-09T09:00:00Z",      7)]
    [InlineData("{\"by\":\"PT14H59M59S\"}",                   "2026-03-02T23:59:59Z",      0)]
    [InlineData("{\"by\":\"P1M1W\"}",                         "2026-04-09T09:00:00Z",      38)]
    [InlineData("{\"to\":\"2026-03-02T09:00:00Z\"}",          "2026-03-02T09:00:00Z",      0)]
    public async Task Clock_moves_forward_and_answers_when_all_is_done(string body, string now, int timers)
    {
        await using var app = await HostKit.Start(typeof(Echo));

        using var response = await app.Client.PostAsync("/local/clock", Json(body));
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture), answer.GetProperty("now").GetDateTimeOffset());
        Assert.Equal(timers, answer.GetProperty("timersFired").GetInt32());
        Assert.Equal(0, answer.GetProperty("messagesSent").GetInt32());
    }

    [Theory]
    //          body                                                          status  words
    [InlineData("{\"to\":\"2026-03-01T09:00:00Z\"}",                          409,    "POST /local/reset sets it back")]
    [InlineData("{}",                                                         400,    "Say where to")]
    [InlineData("",                                                           400,    "Say where to")]
    [InlineData("{\"to\":\"2026-03-05T09:00:00Z\",\"by\":\"P1D\"}",           400,    "not both")]
    [InlineData("{\"by\":\"a week\"}",                                        400,    "'a week' is no ISO 8601 duration")]
    [InlineData("{\"by\":\"P\"}",                                             400,    "'P' is no ISO 8601 duration")]
    [InlineData("{\"by\":\"P99999999Y\"}",                                    400,    "'P99999999Y' is no ISO 8601 duration")]
    [InlineData("{\"to\":\"tomorrow\"}",                                      400,    "no JSON object as expected")]
    [InlineData("[]",                                                         400,    "no JSON object as expected")]
    public async Task Clock_refuses_what_it_cannot_do(string body, int status, string words)
    {
        await using var app = await HostKit.Start(typeof(Echo));

        using var response = await app.Client.PostAsync("/local/clock", Json(body));

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Contains(words, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HostKit.Monday, app.Clock.GetUtcNow());
    }

    // https://learn.microsoft.com/azure/app-service/configure-authentication-user-identities#access-user-claims-in-app-code
    [Fact]
    public async Task Signed_in_person_reaches_the_app_as_app_service_authentication_sends_it()
    {
        await using var app = await HostKit.Start(typeof(Echo));

        var header = await SignedIn(app, "/local/sign-in?role=collector,reader&creditor=demo&name=Ans", "/who");
        var principal = JsonDocument.Parse(Convert.FromBase64String(header)).RootElement;

        Assert.Equal("aad", principal.GetProperty("auth_typ").GetString());
        Assert.Equal("roles", principal.GetProperty("role_typ").GetString());
        Assert.Equal(
            ["name=Ans", "preferred_username=Ans", "roles=collector:demo", "roles=reader:demo"],
            principal.GetProperty("claims").EnumerateArray()
                .Select(claim => $"{claim.GetProperty("typ")}={claim.GetProperty("val")}"));
    }

    [Fact]
    public async Task Role_without_a_creditor_counts_for_all()
    {
        await using var app = await HostKit.Start(typeof(Echo));

        var header = await SignedIn(app, "/local/sign-in?role=admin", "/who");

        Assert.Contains("\"val\":\"admin\"", Encoding.UTF8.GetString(Convert.FromBase64String(header)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Header_of_the_platform_is_not_taken_from_a_caller()
    {
        await using var app = await HostKit.Start(typeof(Echo));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/names");
        request.Headers.Add("X-MS-CLIENT-PRINCIPAL", "forged");
        request.Headers.Add("x-ms-client-principal-name", "forged");
        request.Headers.Add("X-MS-TOKEN-AAD-ID-TOKEN", "forged");

        using var response = await app.Client.SendAsync(request);

        Assert.Equal("[]", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Nobody_is_signed_in_where_authentication_is_off()
    {
        var options = HostKit.Options(typeof(Echo)) with
        {
            Settings = new Dictionary<string, string?> { ["WEBSITE_AUTH_ENABLED"] = "false" },
        };
        await using var app = await HostKit.Start(options);

        Assert.Empty(await SignedIn(app, "/local/sign-in?role=admin", "/who"));
    }

    [Fact]
    public async Task Signing_out_forgets_the_person()
    {
        await using var app = await HostKit.Start(typeof(Echo));

        using var response = await app.Client.GetAsync("/.auth/logout");

        Assert.Contains("expires=Thu, 01 Jan 1970", response.Headers.GetValues("Set-Cookie").Single(), StringComparison.Ordinal);
    }

    [Theory]
    //          path                                                        status  location
    [InlineData("/local/sign-in?role=boss",                                 400,    null)]
    [InlineData("/local/sign-in",                                           200,    null)]
    [InlineData("/local/sign-in?role=admin&returnUrl=/desk",                302,    "/desk")]
    [InlineData("/local/sign-in?role=admin&returnUrl=https://evil.example", 302,    "/local")]
    [InlineData("/local/sign-in?role=admin&returnUrl=//evil.example",       302,    "/local")]
    [InlineData("/.auth/login/aad?post_login_redirect_uri=/desk",           302,    "/local/sign-in?returnUrl=%2Fdesk")]
    [InlineData("/local",                                                   200,    null)]
    [InlineData("/local/mailbox",                                           200,    null)]
    [InlineData("/local/nothing",                                           404,    null)]
    [InlineData("/",                                                        302,    "/local")]
    public async Task Local_page_answers(string path, int status, string? location)
    {
        await using var app = await HostKit.Start(typeof(Echo));

        using var response = await app.Client.GetAsync(path);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(location, response.Headers.Location?.ToString());
    }

    [Theory]
    //          header            value                      status
    [InlineData("Origin",         "https://evil.example",    403)]
    [InlineData("Origin",         "null",                    200)]
    [InlineData("Origin",         "http://localhost",        200)]
    [InlineData("Sec-Fetch-Site", "cross-site",              403)]
    [InlineData("Host",           "evil.example",            404)]
    [InlineData("Host",           "127.0.0.1",               200)]
    public async Task Page_of_another_site_cannot_control_the_platform(string header, string value, int status)
    {
        await using var app = await HostKit.Start(typeof(Echo));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/local/clock") { Content = Json("{\"by\":\"P1D\"}") };
        request.Headers.TryAddWithoutValidation(header, value);

        using var response = await app.Client.SendAsync(request);

        Assert.Equal(status, (int)response.StatusCode);
    }

    // https://learn.microsoft.com/azure/azure-functions/functions-manually-run-non-http
    [Theory]
    [InlineData("POST", "/admin/functions/nightly", true, 202)]
    [InlineData("POST", "/admin/functions/nightly", false, 401)]
    [InlineData("POST", "/admin/functions/who", true, 404)]
    [InlineData("GET", "/admin/functions/nightly", true, 404)]
    public async Task Timer_is_run_by_hand_with_the_master_key(string method, string path, bool withKey, int status)
    {
        await using var app = await HostKit.Start(typeof(Echo));
        using var client = app.CreateClient(withKey);

        using var response = await client.SendAsync(new HttpRequestMessage(new HttpMethod(method), path) { Content = Json("{}") });

        Assert.Equal(status, (int)response.StatusCode);
    }

    private static async Task<string> SignedIn(LocalFunctionsHost app, string signIn, string path)
    {
        using var answer = await app.Client.GetAsync(signIn);
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Cookie", answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
        using var response = await app.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsStringAsync();
    }

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");
}
