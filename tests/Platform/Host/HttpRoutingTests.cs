using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Receivables.Local.Functions.Hosting;

namespace Receivables.Platform.Tests.Host;

/// <summary>
/// Which function answers a request:
/// https://learn.microsoft.com/azure/azure-functions/functions-bindings-http-webhook-trigger#customize-the-http-endpoint.
/// </summary>
public sealed class HttpRoutingTests
{
    public sealed class Routes
    {
        [Function("Named")]
        public static IActionResult Named([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) =>
            Say("named by its function", request);

        [Function("Invoice")]
        public static IActionResult Invoice(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "invoices/{number}")] HttpRequest request,
            string number) => Say($"invoice {number}", request);

        [Function("ImportInvoices")]
        public static IActionResult Import(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "invoices/import")] HttpRequest request) =>
            Say("import", request);

        [Function("Page")]
        public static IActionResult Page(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "pages/{page:int:min(1)}")] HttpRequest request,
            int page) => Say($"page {page}", request);

        [Function("Files")]
        public static IActionResult Files(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "files/{*path}")] HttpRequest request,
            string? path) => Say($"file {path ?? "none"}", request);

        [Function("Letters")]
        public static IActionResult Letters(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "letters/{year?}")] HttpRequest request,
            string? year) => Say($"letters {year ?? "of all years"}", request);

        [Function("Off")]
        public static IActionResult Off(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "off")] HttpRequest request) => Say("off", request);

        private static ContentResult Say(string text, HttpRequest request) =>
            new() { Content = $"{request.Method} {text}" };
    }

    [Theory]
    //          method    path                    status  answer
    [InlineData("GET",    "/Named",               200,    "GET named by its function")]
    [InlineData("DELETE", "/named",               200,    "DELETE named by its function")]
    [InlineData("GET",    "/invoices/2026-1",     200,    "GET invoice 2026-1")]
    [InlineData("GET",    "/INVOICES/2026-1/",    200,    "GET invoice 2026-1")]
    [InlineData("POST",   "/invoices/2026-1",     404,    "")]
    [InlineData("HEAD",   "/invoices/2026-1",     404,    "")]
    [InlineData("GET",    "/invoices/import",     200,    "GET import")]
    [InlineData("POST",   "/invoices/import",     200,    "POST import")]
    [InlineData("GET",    "/pages/7",             200,    "GET page 7")]
    [InlineData("GET",    "/pages/0",             404,    "")]
    [InlineData("GET",    "/pages/first",         404,    "")]
    [InlineData("GET",    "/files/a/b.pdf",       200,    "GET file a/b.pdf")]
    [InlineData("GET",    "/files",               200,    "GET file none")]
    [InlineData("GET",    "/letters/2026",        200,    "GET letters 2026")]
    [InlineData("GET",    "/letters",             200,    "GET letters of all years")]
    [InlineData("GET",    "/invoices/a%20b",      200,    "GET invoice a b")]
    [InlineData("GET",    "/invoices/2026%2F42",  200,    "GET invoice 2026%2F42")]
    [InlineData("GET",    "/nowhere",             404,    "")]
    public async Task Request_reaches_the_function_whose_route_fits(string method, string path, int status, string answer)
    {
        await using var app = await HostKit.Start(typeof(Routes));

        using var response = await app.Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(answer, await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Route_prefix_of_host_json_stands_before_every_route()
    {
        var options = HostKit.Options(typeof(Routes)) with { HostJson = new HostJson { RoutePrefix = "api/v1" } };
        await using var app = await HostKit.Start(options);

        Assert.Equal("GET invoice 1", await app.Client.GetStringAsync("/api/v1/invoices/1"));
        Assert.Equal(HttpStatusCode.NotFound, (await app.Client.GetAsync("/invoices/1")).StatusCode);
    }

    // https://learn.microsoft.com/azure/azure-functions/disable-function
    [Theory]
    [InlineData("AzureWebJobs.Off.Disabled", "true", HttpStatusCode.NotFound)]
    [InlineData("AzureWebJobs.Off.Disabled", "1", HttpStatusCode.NotFound)]
    [InlineData("AzureWebJobs.Off.Disabled", "false", HttpStatusCode.OK)]
    public async Task Disabled_function_is_not_there(string setting, string value, HttpStatusCode status)
    {
        var options = HostKit.Options(typeof(Routes)) with
        {
            Settings = new Dictionary<string, string?> { [setting] = value },
        };
        await using var app = await HostKit.Start(options);

        Assert.Equal(status, (await app.Client.GetAsync("/off")).StatusCode);
    }
}
