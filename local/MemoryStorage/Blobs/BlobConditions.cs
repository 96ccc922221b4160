using System.Globalization;

namespace Receivables.Local.MemoryStorage.Blobs;

/// <summary>
/// Conditional headers
/// (https://learn.microsoft.com/rest/api/storageservices/specifying-conditional-headers-for-blob-service-operations).
/// </summary>
internal static class BlobConditions
{
    /// <summary>Null where a read may go on.</summary>
    public static BlobRefusal? ForRead(StorageCall call, StoredBlob blob) =>
        Fault(call, blob.ETag, blob.LastModified) switch
        {
            Failed.Unchanged => BlobRefusal.NotModified,
            Failed.Changed => BlobRefusal.ConditionNotMet,
            _ => null,
        };

    /// <summary>Null where a change of what is there may go on.</summary>
    public static BlobRefusal? ForChange(StorageCall call, string etag, DateTimeOffset lastModified) =>
        Fault(call, etag, lastModified) == Failed.Nothing ? null : BlobRefusal.ConditionNotMet;

    /// <summary>Null where a write of the whole blob may go on, whether there is one or not.</summary>
    public static BlobRefusal? ForWrite(StorageCall call, StoredBlob? blob)
    {
        if (blob is null)
        {
            return call.Header("If-Match") is null ? null : BlobRefusal.ConditionNotMet;
        }

        return call.Header("If-None-Match") == "*"
            ? BlobRefusal.BlobAlreadyExists
            : ForChange(call, blob.ETag, blob.LastModified);
    }

    private static Failed Fault(StorageCall call, string etag, DateTimeOffset lastModified)
    {
        var seconds = lastModified.ToUnixTimeSeconds();
        if ((call.Header("If-Match") is { } match && match != "*" && match != etag)
            || (Moment(call, "If-Unmodified-Since") is { } unchanged && seconds > unchanged.ToUnixTimeSeconds()))
        {
            return Failed.Changed;
        }

        var hasVersion = call.Header("If-None-Match") is { } none && (none == "*" || none == etag);
        return hasVersion
            || (Moment(call, "If-Modified-Since") is { } modifiedSince && seconds <= modifiedSince.ToUnixTimeSeconds())
                ? Failed.Unchanged
                : Failed.Nothing;
    }

    private static DateTimeOffset? Moment(StorageCall call, string header) => DateTimeOffset.TryParse(
        call.Header(header), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? moment
            : null;

    private enum Failed
    {
        Nothing,
        Changed,
        Unchanged,
    }
}
