using System.Buffers;
using System.Globalization;
using System.Text;
using Azure.Core;

namespace Receivables.Local.Wire;

/// <summary>
/// What a request is signed over: "Authorize with Shared Key",
/// learn.microsoft.com/rest/api/storageservices/authorize-with-shared-key.
/// </summary>
public static class StringToSign
{
    private static readonly SearchValues<char> WrittenAsIs = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_~()',=/$!*%.");

    /// <summary>The Shared Key Lite string of the Table service: the date and the resource.</summary>
    public static string ForTable(Request request, string accountName)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.Headers.TryGetValue("x-ms-date", out var date);
        var query = request.Uri.Query;
        return query.Length > 0 && Component(query) is { } component
            ? $"{date}\n/{accountName}{Path(request)}?comp={component}"
            : $"{date}\n/{accountName}{Path(request)}";
    }

    /// <summary>The Shared Key string of the Blob and Queue services: verb, headers and resource.</summary>
    public static string ForBlob(Request request, string accountName)
    {
        ArgumentNullException.ThrowIfNull(request);
        var text = new StringBuilder(512);
        text.Append(request.Method.Method.ToUpperInvariant()).Append('\n');
        AppendHeader(text, request, "Content-Encoding");
        AppendHeader(text, request, "Content-Language");
        text.Append(ContentLength(request)).Append('\n');
        AppendHeader(text, request, "Content-MD5");
        AppendHeader(text, request, "Content-Type");
        text.Append('\n'); // The date is always sent as x-ms-date, and then this line stays empty.
        AppendHeader(text, request, "If-Modified-Since");
        AppendHeader(text, request, "If-Match");
        AppendHeader(text, request, "If-None-Match");
        AppendHeader(text, request, "If-Unmodified-Since");
        AppendHeader(text, request, "Range");
        AppendServiceHeaders(text, request);
        text.Append('/').Append(accountName).Append(Path(request));
        AppendQuery(text, request.Uri.Query);
        return text.ToString();
    }

    /// <summary>
    /// The path as it goes over the wire. Only unusual characters need the detour over <see cref="Uri"/>.
    /// </summary>
    private static string Path(Request request)
    {
        var path = request.Uri.Path;
        var plain = path.Length > 0 && path[0] == '/'
            && path.AsSpan().IndexOfAnyExcept(WrittenAsIs) < 0
            && !path.Contains("/.", StringComparison.Ordinal)
            && !path.Contains("%2D", StringComparison.OrdinalIgnoreCase)
            && !path.Contains("%7E", StringComparison.OrdinalIgnoreCase);
        return plain ? path : request.Uri.ToUri().AbsolutePath;
    }

    private static string? Component(string query)
    {
        var start = query.IndexOf("comp=", StringComparison.OrdinalIgnoreCase);
        if (start < 0 || (start > 0 && query[start - 1] is not ('?' or '&')))
        {
            return null;
        }

        start += "comp=".Length;
        var end = query.IndexOf('&', start);
        return end < 0 ? query[start..] : query[start..end];
    }

    private static void AppendHeader(StringBuilder text, Request request, string name) =>
        text.Append(request.Headers.TryGetValue(name, out var value) ? value : string.Empty).Append('\n');

    private static string ContentLength(Request request) =>
        request.Content is { } content && content.TryComputeLength(out var length) && length > 0
            ? length.ToString(CultureInfo.InvariantCulture)
            : string.Empty;

    private static void AppendServiceHeaders(StringBuilder text, Request request)
    {
        var headers = request.Headers
            .Where(header => header.Name.StartsWith("x-ms-", StringComparison.OrdinalIgnoreCase))
            .Select(header => (Name: header.Name.ToLowerInvariant(), header.Value))
            .OrderBy(header => header.Name, StringComparer.Ordinal);
        foreach (var (name, value) in headers)
        {
            text.Append(name).Append(':').Append(value).Append('\n');
        }
    }

    private static void AppendQuery(StringBuilder text, string query)
    {
        var parameters = query.TrimStart('?')
            .Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.Split('=', 2))
            .Select(pair => (
                Name: Uri.UnescapeDataString(pair[0]).ToLowerInvariant(),
                Value: Uri.UnescapeDataString(pair.Length > 1 ? pair[1].Replace('+', ' ') : string.Empty)))
            .OrderBy(parameter => parameter.Name, StringComparer.Ordinal);
        foreach (var (name, value) in parameters)
        {
            text.Append('\n').Append(name).Append(':').Append(value);
        }
    }
}
