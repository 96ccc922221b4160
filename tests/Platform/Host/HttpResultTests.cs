using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace Receivables.Platform.Tests.Host;

/// <summary>
/// What becomes of an action result, as in ASP.NET Core:
/// https://learn.microsoft.com/azure/azure-functions/dotnet-isolated-process-guide#aspnet-core-integration.
/// </summary>
public sealed class HttpResultTests
{
    public sealed class Results
    {
        [Function("Object")]
        public static IActionResult Object([HttpTrigger(Route = "object")] HttpRequest request) =>
            new OkObjectResult(new { InvoiceNumber = "2026-1", IssueDate = new DateOnly(2026, 3, 2), Nothing = (string?)null });

        [Function("Problem")]
        public static IActionResult Problem([HttpTrigger(Route = "problem")] HttpRequest request) =>
            new ObjectResult(new ProblemDetails { Title = "Wrong", Status = 422 })
            {
                StatusCode = 422,
                ContentTypes = { "application/problem+json" },
            };

        [Function("Accepted")]
        public static async Task<IActionResult> Accepted([HttpTrigger(Route = "accepted")] HttpRequest request)
        {
            await Task.Yield();
            return new AcceptedResult("/invoices/1", new { id = 1 });
        }

        [Function("Content")]
        public static ContentResult Content([HttpTrigger(Route = "content")] HttpRequest request) =>
            new() { Content = "<p>é</p>", ContentType = "text/html; charset=utf-8", StatusCode = 201 };

        [Function("File")]
        public static IActionResult File([HttpTrigger(Route = "file")] HttpRequest request) =>
            new FileStreamResult(new MemoryStream(Encoding.UTF8.GetBytes("%PDF")), "application/pdf")
            {
                FileDownloadName = "rekening.pdf",
            };

        [Function("Empty")]
        public static IActionResult Empty([HttpTrigger(Route = "empty")] HttpRequest request) =>
            new StatusCodeResult(204);

        [Function("Redirect")]
        public static IActionResult Redirect([HttpTrigger(Route = "redirect")] HttpRequest request) =>
            new RedirectResult("/object");

        [Function("Nothing")]
        public static IActionResult? Nothing([HttpTrigger(Route = "nothing")] HttpRequest request) => null;

        [Function("Throws")]
        public static IActionResult Throws([HttpTrigger(Route = "throws")] HttpRequest request) =>
            throw new InvalidOperationException("a secret");

        [Function("ThrowsLater")]
        public static IActionResult ThrowsLater([HttpTrigger(Route = "throws-later")] HttpRequest request) =>
            new FileStreamResult(new BrokenStream(), "application/pdf");
    }

    [Fact]
    public async Task Object_is_written_as_camel_case_json()
    {
        await using var app = await HostKit.Start(typeof(Results));

        using var response = await app.Client.GetAsync("/object");

        Assert.Equal("application/json; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal(
            """{"invoiceNumber":"2026-1","issueDate":"2026-03-02","nothing":null}""",
            await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Json_options_of_mvc_apply()
    {
        await using var app = await HostKit.Start(
            HostKit.Options(typeof(Results)),
            builder => builder.Services.Configure<JsonOptions>(json =>
                json.JsonSerializerOptions.DefaultIgnoreCondition =
                    System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull));

        Assert.DoesNotContain("nothing", await app.Client.GetStringAsync("/object"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Problem_keeps_its_status_and_content_type()
    {
        await using var app = await HostKit.Start(typeof(Results));

        using var response = await app.Client.GetAsync("/problem");

        Assert.Equal(422, (int)response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Accepted_result_carries_its_location()
    {
        await using var app = await HostKit.Start(typeof(Results));

        using var response = await app.Client.GetAsync("/accepted");

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal("/invoices/1", response.Headers.Location!.ToString());
        Assert.Equal("""{"id":1}""", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Content_is_written_as_it_is()
    {
        await using var app = await HostKit.Start(typeof(Results));

        using var response = await app.Client.GetAsync("/content");

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal("<p>é</p>", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task File_is_streamed_with_its_name()
    {
        await using var app = await HostKit.Start(typeof(Results));

        using var response = await app.Client.GetAsync("/file");

        Assert.Equal("rekening.pdf", response.Content.Headers.ContentDisposition!.FileName);
        Assert.Equal("%PDF", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("/empty", 204)]
    [InlineData("/redirect", 302)]
    [InlineData("/nothing", 200)]
    public async Task Result_without_content_is_a_status(string path, int status)
    {
        await using var app = await HostKit.Start(typeof(Results));

        using var response = await app.Client.GetAsync(path);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Empty(await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("/throws")]
    [InlineData("/throws-later")]
    public async Task Unhandled_exception_is_500_and_tells_nothing(string path)
    {
        await using var app = await HostKit.Start(typeof(Results));

        using var response = await app.Client.GetAsync(path);

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsStringAsync());
    }

    private sealed class BrokenStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            throw new IOException("broken");

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            throw new IOException("broken");
    }
}
