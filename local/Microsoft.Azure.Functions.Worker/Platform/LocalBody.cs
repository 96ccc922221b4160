using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Receivables.Local.Functions.Platform;

/// <summary>Reads the small JSON bodies of this platform's own pages.</summary>
internal static class LocalBody
{
    /// <summary>The body, or why it cannot be read; an empty body is an empty object.</summary>
    internal static async Task<(T? Body, string? Fault)> Read<T>(HttpRequest request)
        where T : class
    {
        using var reader = new StreamReader(request.Body);
        var text = await reader.ReadToEndAsync(request.HttpContext.RequestAborted);
        try
        {
            var body = JsonSerializer.Deserialize<T>(text.Length == 0 ? "{}" : text, LocalAnswers.Json);
            return body is null ? (null, "The body is null; send a JSON object.") : (body, null);
        }
        catch (JsonException malformed)
        {
            return (null, $"The body is no JSON object as expected: {malformed.Message}");
        }
    }
}
