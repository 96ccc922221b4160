using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Receivables.Domain;
using Receivables.Functions.Intake;

namespace Receivables.Functions.Http;

/// <summary>
/// Reads a JSON body of at most 10 MiB, or says why it cannot be read and which field it stumbled over.
/// </summary>
internal static class JsonBody
{
    public const int LongestBody = 10 * 1024 * 1024;

    public static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        NumberHandling = JsonNumberHandling.Strict,
        MaxDepth = 16,
    };

    /// <summary>The bytes of the body, or the refusal of one that is too large.</summary>
    public static async Task<(byte[]? Body, IActionResult? Refusal)> Bytes(
        HttpRequest request, CancellationToken cancellation)
    {
        if (request.ContentLength > LongestBody)
        {
            return (null, Problem.TooLarge("A request has at most 10 MiB."));
        }

        using var whole = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = await request.Body.ReadAsync(buffer, cancellation)) > 0;)
        {
            if (whole.Length + read > LongestBody)
            {
                return (null, Problem.TooLarge("A request has at most 10 MiB."));
            }

            whole.Write(buffer, 0, read);
        }

        return (whole.ToArray(), null);
    }

    public static async Task<(T? Value, IActionResult? Refusal)> Read<T>(
        HttpRequest request, CancellationToken cancellation)
        where T : class
    {
        var (body, refusal) = await Bytes(request, cancellation);
        return body is null ? (null, refusal) : Parse<T>(body);
    }

    public static (T? Value, IActionResult? Refusal) Parse<T>(byte[] body)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(body, Format) is { } value
                ? (value, null)
                : (null, Problem.Unreadable("The body is null; an object is expected."));
        }
        catch (JsonException wrong) when (wrong.Path is { Length: > 2 } path && !IsSyntax(body))
        {
            var faults = new Faults();
            faults.Add(path.TrimStart('$', '.'), "has a value of the wrong kind: see /api/openapi.json.");
            return (null, Problem.Wrong(faults));
        }
        catch (JsonException unreadable)
        {
            return (
                null,
                Problem.Unreadable(
                    $"The body is not JSON: line {unreadable.LineNumber + 1}, byte {unreadable.BytePositionInLine}."));
        }
    }

    private static bool IsSyntax(byte[] body)
    {
        try
        {
            using var document = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = Format.MaxDepth });
            return false;
        }
        catch (JsonException)
        {
            return true;
        }
    }
}
