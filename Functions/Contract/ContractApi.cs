using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Receivables.Functions.Contract;

/// <summary>Describes the interface, for programs and for people; public, since it tells nothing of anybody.</summary>
public sealed class ContractApi
{
    private static readonly Lazy<JsonObject> Document = new(() => OpenApiDocument.Of(typeof(ContractApi).Assembly));

    private static readonly Lazy<string> Json = new(() => Document.Value.ToJsonString());

    private static readonly Lazy<string> Html = new(() => DocsPage.Of(Document.Value));

    [Function("GetOpenApi")]
    public IActionResult OpenApi(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/openapi.json")] HttpRequest request) =>
        new FileContentResult(Encoding.UTF8.GetBytes(Json.Value), "application/json; charset=utf-8");

    [Function("GetDocs")]
    public IActionResult Docs(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/docs")] HttpRequest request) =>
        new ContentResult { Content = Html.Value, ContentType = "text/html; charset=utf-8" };
}
