using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using FromBodyAttribute = Microsoft.Azure.Functions.Worker.Http.FromBodyAttribute;

namespace Receivables.Platform.Tests.Host;

/// <summary>
/// What parameters of an HTTP function get:
/// https://learn.microsoft.com/azure/azure-functions/dotnet-isolated-process-guide#http-trigger and the worker's input
/// converters (https://github.com/Azure/azure-functions-dotnet-worker/tree/main/src/DotNetWorker.Core/Converters).
/// </summary>
public sealed class HttpBindingTests
{
    public sealed class Bindings
    {
        [Function("Text")]
        public static IActionResult Text([HttpTrigger(Route = "text/{value}")] HttpRequest request, string value) =>
            Say(value);

        [Function("Whole")]
        public static IActionResult Whole([HttpTrigger(Route = "whole/{value}")] HttpRequest request, int value) =>
            Say(value);

        [Function("Yes")]
        public static IActionResult Yes([HttpTrigger(Route = "flag/{value}")] HttpRequest request, bool value) =>
            Say(value);

        [Function("Money")]
        public static IActionResult Money([HttpTrigger(Route = "money/{value}")] HttpRequest request, decimal value) =>
            Say(value);

        [Function("Id")]
        public static IActionResult Id([HttpTrigger(Route = "id/{value}")] HttpRequest request, Guid value) => Say(value);

        [Function("Moment")]
        public static IActionResult Moment(
            [HttpTrigger(Route = "moment/{value}")] HttpRequest request, DateTimeOffset value) =>
            Say(value.ToUniversalTime().ToString("O"));

        [Function("Query")]
        public static IActionResult Query(
            [HttpTrigger(Route = "query/{id}")] HttpRequest request, string id, string? page, int? top, int from = 3) =>
            Say($"{id} {page ?? "-"} {(top is null ? "-" : $"{top}")} {from}");

        [Function("Code")]
        public static IActionResult Code([HttpTrigger(Route = "code")] HttpRequest request, string? code) =>
            Say(code ?? "kept back");

        [Function("Context")]
        public static IActionResult Context(
            [HttpTrigger(Route = "context")] HttpRequest request,
            FunctionContext context,
            HttpRequest again,
            CancellationToken cancellation) => Say(
                ReferenceEquals(request, again)
                && ReferenceEquals(request.HttpContext, context.GetHttpContext())
                && cancellation.CanBeCanceled
                && context.FunctionDefinition.Name == "Context");

        [Function("Body")]
        public static IActionResult Body([HttpTrigger(Route = "body")] HttpRequest request, [FromBody] Sheet? sheet) =>
            Say(sheet is null ? "no body" : $"{sheet.Name} of {sheet.Total}");

        [Function("Raw")]
        public static async Task<IActionResult> Raw([HttpTrigger(Route = "raw")] HttpRequest request)
        {
            using var reader = new StreamReader(request.Body);
            return Say(await reader.ReadToEndAsync());
        }

        [Function("Sync")]
        public static IActionResult Sync([HttpTrigger(Route = "sync")] HttpRequest request) =>
            Say(request.Body.ReadByte());

        [Function("Data")]
        public static IActionResult Data([HttpTrigger(Route = "data/{id}")] HttpRequest request, FunctionContext context) =>
            Say(string.Join(",", context.BindingContext.BindingData.OrderBy(p => p.Key).Select(p => $"{p.Key}={p.Value}")));

        private static ContentResult Say(object value) => new()
        {
            Content = Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture),
        };
    }

    public sealed record Sheet(string Name, decimal Total);

    [Theory]
    //          path                                            answer
    [InlineData("/text/a%2Fb",                                  "a%2Fb")]
    [InlineData("/whole/7",                                     "7")]
    [InlineData("/flag/true",                                   "True")]
    [InlineData("/money/10.25",                                 "10.25")]
    [InlineData("/id/6F9619FF-8B86-D011-B42D-00C04FC964FF",     "6f9619ff-8b86-d011-b42d-00c04fc964ff")]
    [InlineData("/moment/2026-03-02T10:00:00+01:00",            "2026-03-02T09:00:00.0000000+00:00")]
    [InlineData("/query/x",                                     "x - - 3")]
    [InlineData("/query/x?page=2&top=10&from=4",                "x 2 10 4")]
    [InlineData("/query/x?PAGE=2",                              "x 2 - 3")]
    [InlineData("/query/x?id=other",                            "x - - 3")]
    [InlineData("/code?code=local",                             "kept back")]
    [InlineData("/context",                                     "True")]
    [InlineData("/data/x?b=1&code=local",                       "b=1,id=x")]
    public async Task Parameter_gets_its_value_from_the_request(string path, string answer)
    {
        await using var app = await HostKit.Start(typeof(Bindings));

        Assert.Equal(answer, await app.Client.GetStringAsync(path));
    }

    // The worker reads such a value as JSON, so these end as a failed invocation and not as 404 or 400.
    [Theory]
    [InlineData("/whole/seven")]
    [InlineData("/whole/007")]
    [InlineData("/whole/99999999999")]
    [InlineData("/flag/True")]
    [InlineData("/money/10,25")]
    [InlineData("/id/none")]
    [InlineData("/query/x?top=ten")]
    public async Task Value_that_does_not_fit_its_parameter_fails_the_request(string path)
    {
        await using var app = await HostKit.Start(typeof(Bindings));

        using var response = await app.Client.GetAsync(path);

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsStringAsync());
    }

    [Theory]
    //          body                              status  answer
    [InlineData("{\"name\":\"a\",\"total\":2.5}", 200,    "a of 2.5")]
    [InlineData("{\"NAME\":\"a\"}",               200,    "a of 0")]
    [InlineData("{\"name\":",                     500,    "")]
    [InlineData("{\"total\":\"many\"}",           500,    "")]
    public async Task Body_is_read_with_the_json_options_of_mvc(string body, int status, string answer)
    {
        await using var app = await HostKit.Start(typeof(Bindings));

        using var response = await app.Client.PostAsync("/body", Json(body));

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(answer, await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Body_that_is_no_json_content_fails_the_request()
    {
        await using var app = await HostKit.Start(typeof(Bindings));

        using var response = await app.Client.PostAsync("/body", new StringContent("a,b", Encoding.UTF8, "text/csv"));

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
    }

    [Fact]
    public async Task Raw_body_reaches_the_function_byte_for_byte()
    {
        await using var app = await HostKit.Start(typeof(Bindings));
        var body = new string('é', 100_000);

        using var response = await app.Client.PostAsync("/raw", new StringContent(body));

        Assert.Equal(body, await response.Content.ReadAsStringAsync());
    }

    // https://learn.microsoft.com/aspnet/core/fundamentals/servers/kestrel/options#synchronous-io
    [Fact]
    public async Task Body_cannot_be_read_synchronously()
    {
        await using var app = await HostKit.Start(typeof(Bindings));

        using var response = await app.Client.PostAsync("/sync", new StringContent("x"));

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
    }

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");
}
