using System.Globalization;
using Receivables.Local.Wire;

namespace Receivables.Local.MemoryStorage.Blobs;

/// <summary>Answers with a blob: its headers, with its content or a range of it.</summary>
internal static class BlobReply
{
    public static BlobAnswer Head(StorageCall call, StoredBlob blob) =>
        WithFacts(new WireResponse(200, "OK"), call, blob)
            .With("Content-Length", Text(blob.Content.Length))
            .WithMd5("Content-MD5", blob);

    public static BlobAnswer Content(StorageCall call, StoredBlob blob)
    {
        var asked = call.Header("x-ms-range") ?? call.Header("Range");
        if (asked is null)
        {
            return WithFacts(new WireResponse(200, "OK", blob.Content), call, blob)
                .With("Content-Length", Text(blob.Content.Length))
                .WithMd5("Content-MD5", blob);
        }

        if (Range(asked, blob.Content.Length) is not var (start, length))
        {
            return BlobRefusal.InvalidRange;
        }

        return WithFacts(new WireResponse(206, "Partial Content", blob.Content.Slice(start, length)), call, blob)
            .With("Content-Length", Text(length))
            .With("Content-Range", $"bytes {Text(start)}-{Text(start + length - 1)}/{Text(blob.Content.Length)}")
            .WithMd5("x-ms-blob-content-md5", blob);
    }

    private static WireResponse WithFacts(WireResponse response, StorageCall call, StoredBlob blob)
    {
        var facts = blob.Facts.Overridden(call);
        response
            .With("Content-Type", facts.ContentType)
            .With("ETag", blob.ETag)
            .With("Last-Modified", BlobStamps.Http(blob.LastModified))
            .With("Accept-Ranges", "bytes")
            .With("x-ms-creation-time", BlobStamps.Http(blob.CreatedOn))
            .With("x-ms-blob-type", "BlockBlob")
            .With("x-ms-lease-status", "unlocked")
            .With("x-ms-lease-state", "available")
            .With("x-ms-access-tier", "Hot")
            .With("x-ms-server-encrypted", "true");
        AddIfSet(response, "Cache-Control", facts.CacheControl);
        AddIfSet(response, "Content-Disposition", facts.ContentDisposition);
        AddIfSet(response, "Content-Encoding", facts.ContentEncoding);
        AddIfSet(response, "Content-Language", facts.ContentLanguage);
        foreach (var (name, value) in blob.Metadata)
        {
            response.With("x-ms-meta-" + name, value);
        }

        return response;
    }

    private static WireResponse WithMd5(this WireResponse response, string header, StoredBlob blob)
    {
        AddIfSet(response, header, blob.Facts.ContentMd5);
        return response;
    }

    private static void AddIfSet(WireResponse response, string name, string? value)
    {
        if (value is not null)
        {
            response.With(name, value);
        }
    }

    /// <summary>Start and length of what is there of <c>bytes=from-to</c>; null where nothing is.</summary>
    private static (int Start, int Length)? Range(string header, int size)
    {
        var parts = header.Replace("bytes=", "", StringComparison.OrdinalIgnoreCase).Split('-');
        if (parts.Length != 2
            || !long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var start)
            || start >= size)
        {
            return null;
        }

        var end = long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var last)
            ? Math.Min(last, size - 1)
            : size - 1;
        return end < start ? null : ((int)start, (int)(end - start + 1));
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
