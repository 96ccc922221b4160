#nullable enable
using System.Globalization;
using System.Text;
using Azure.Core;
using Azure.Storage.Blobs.Models;

namespace Azure.Storage.Blobs.Rest;

/// <summary>Writes what requests say in headers, and reads what answers do.</summary>
internal static class BlobHeaders
{
    private const string MetadataPrefix = "x-ms-meta-";

    public static void Add(Request request, BlobRequestConditions? conditions)
    {
        if (conditions is null)
        {
            return;
        }

        Add(request, "If-Match", conditions.IfMatch?.ToString("H"));
        Add(request, "If-None-Match", conditions.IfNoneMatch?.ToString("H"));
        Add(request, "If-Modified-Since", Date(conditions.IfModifiedSince));
        Add(request, "If-Unmodified-Since", Date(conditions.IfUnmodifiedSince));
    }

    public static void Add(Request request, IDictionary<string, string>? metadata)
    {
        foreach (var (name, value) in metadata ?? new Dictionary<string, string>())
        {
            request.Headers.SetValue(MetadataPrefix + name, value);
        }
    }

    public static void Add(Request request, BlobHttpHeaders? headers)
    {
        if (headers is null)
        {
            return;
        }

        Add(request, "x-ms-blob-cache-control", headers.CacheControl);
        Add(request, "x-ms-blob-content-disposition", headers.ContentDisposition);
        Add(request, "x-ms-blob-content-encoding", headers.ContentEncoding);
        Add(request, "x-ms-blob-content-language", headers.ContentLanguage);
        Add(request, "x-ms-blob-content-type", headers.ContentType);
        Add(request, "x-ms-blob-content-md5", headers.ContentHash is { } hash ? Convert.ToBase64String(hash) : null);
    }

    public static void Add(Request request, string name, string? value)
    {
        if (value is not null)
        {
            request.Headers.SetValue(name, value);
        }
    }

    public static string? Text(Response response, string name) =>
        response.Headers.TryGetValue(name, out var value) ? value : null;

    public static ETag ETag(Response response) => response.Headers.ETag ?? default;

    public static DateTimeOffset Moment(Response response, string name) => Moment(Text(response, name)) ?? default;

    public static DateTimeOffset? Moment(string? text) => DateTimeOffset.TryParse(
        text, CultureInfo.InvariantCulture,
        DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment)
            ? moment
            : null;

    public static byte[]? Hash(string? base64) =>
        string.IsNullOrEmpty(base64) ? null : Convert.FromBase64String(base64);

    public static long Length(Response response) =>
        long.TryParse(Text(response, "Content-Length"), NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            ? length
            : 0;

    public static BlobType Type(string? name) => name switch
    {
        "PageBlob" => BlobType.Page,
        "AppendBlob" => BlobType.Append,
        _ => BlobType.Block,
    };

    public static Dictionary<string, string> Metadata(Response response)
    {
        var metadata = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var header in response.Headers)
        {
            if (header.Name.StartsWith(MetadataPrefix, StringComparison.OrdinalIgnoreCase))
            {
                metadata[header.Name[MetadataPrefix.Length..]] = header.Value;
            }
        }

        return metadata;
    }

    /// <summary>A query from names and values; those that are null are left out.</summary>
    public static string Query(params ReadOnlySpan<(string Name, string? Value)> parameters)
    {
        var query = new StringBuilder();
        foreach (var (name, value) in parameters)
        {
            if (value is not null)
            {
                query.Append(query.Length == 0 ? "" : "&").Append(name).Append('=').Append(Uri.EscapeDataString(value));
            }
        }

        return query.ToString();
    }

    private static string? Date(DateTimeOffset? moment) => moment?.ToString("R", CultureInfo.InvariantCulture);
}
