using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using Receivables.Functions.Reading;

namespace Receivables.Functions.Http;

/// <summary>A list in the form that the caller accepts: JSON with a continuation, or CSV with it in a header.</summary>
internal static class ListAnswer
{
    /// <summary>Names the header that carries the continuation of a CSV page.</summary>
    public const string Continuation = "x-continuation";

    public static bool WantsCsv(HttpRequest request) =>
        request.Headers.Accept.ToString().Contains("text/csv", StringComparison.OrdinalIgnoreCase);

    public static IActionResult Of<T>(
        HttpRequest request, IReadOnlyList<T> items, string? next, Func<T, object> view, IReadOnlyList<(string, Func<T, object?>)> columns,
        object? more = null)
    {
        if (!WantsCsv(request))
        {
            return new OkObjectResult(new { items = items.Select(view), next, about = more });
        }

        if (next is not null)
        {
            request.HttpContext.Response.Headers[Continuation] = next;
        }

        return new FileContentResult(
            Encoding.UTF8.GetBytes(Csv.Of(items, columns)), new MediaTypeHeaderValue("text/csv") { Charset = "utf-8" });
    }
}
