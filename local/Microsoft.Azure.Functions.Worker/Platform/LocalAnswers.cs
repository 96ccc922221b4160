using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Receivables.Local.Functions.Platform;

/// <summary>How the pages of this platform answer programs.</summary>
internal static class LocalAnswers
{
    internal static readonly JsonSerializerOptions Json =
        new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static Task Ok(HttpContext http, object answer) =>
        Write(http, StatusCodes.Status200OK, answer, "application/json");

    internal static Task Problem(HttpContext http, int status, string detail) => Write(
        http,
        status,
        new { type = "about:blank", title = Title(status), status, detail },
        "application/problem+json");

    /// <summary>A path of this app, or null for anything that leads elsewhere.</summary>
    internal static string? OwnPath(string? address) =>
        address is ['/', ..] && address is not ['/', '/' or '\\', ..] ? address : null;

    private static string Title(int status) => status switch
    {
        StatusCodes.Status400BadRequest => "Bad request",
        StatusCodes.Status403Forbidden => "Forbidden",
        StatusCodes.Status404NotFound => "Not found",
        StatusCodes.Status409Conflict => "Conflict",
        _ => "Error",
    };

    private static Task Write(HttpContext http, int status, object answer, string contentType)
    {
        http.Response.StatusCode = status;
        return http.Response.WriteAsJsonAsync(answer, Json, contentType);
    }
}
